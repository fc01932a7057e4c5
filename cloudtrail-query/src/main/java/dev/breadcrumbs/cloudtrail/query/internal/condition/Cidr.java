package dev.breadcrumbs.cloudtrail.query.internal.condition;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Quotes;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Selectivity;
import dev.breadcrumbs.cloudtrail.query.internal.value.CidrBlock;
import org.jspecify.annotations.Nullable;

/** An address within a block. */
public record Cidr(Expression value, CidrBlock block) implements FieldClause {
  @Override
  public FieldClause on(Expression replaced) {
    return new Cidr(replaced, block);
  }

  @Override
  public boolean testValue(Object single) {
    return single instanceof String text && block.contains(text);
  }

  @Override
  public Selectivity selectivity() {
    return Selectivity.FEW;
  }

  @Override
  public @Nullable String termOn(String name) {
    String written = block.toString();
    return SearchValues.isBlock(written) ? name + "=" + Quotes.text(written) : null;
  }

  @Override
  public String toString() {
    return "cidrmatch(" + Quotes.text(block.toString()) + ", " + value + ")";
  }
}
