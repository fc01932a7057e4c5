package dev.breadcrumbs.cloudtrail.query.internal.condition;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.FieldPath;
import dev.breadcrumbs.cloudtrail.query.internal.expression.PathValues;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Quotes;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A clause on one field, which looks at its values one by one. */
public interface FieldClause extends Clause {
  Expression value();

  FieldClause on(Expression replaced);

  // Asked of one value at a time, none of them missing.
  boolean testValue(Object single);

  // Asked of the whole value, which may be missing or a multivalue.
  default boolean testAll(@Nullable Object value) {
    if (value == null) {
      return false;
    }
    return Values.isSingle(value)
        ? testValue(value)
        : Values.each(value).stream().anyMatch(this::testValue);
  }

  /**
   * Of each text that meets this, parts that it has in whatever case: all parts of one of these
   * lists. Of no list, nothing is known.
   */
  default List<List<String>> heldParts() {
    return List.of();
  }

  @Override
  default Clause sparing() {
    return SparingClause.of(this);
  }

  @Override
  default boolean test(PathValues values) {
    return testAll(value().valueIn(values));
  }

  @Override
  default List<FieldPath> paths() {
    return value().paths();
  }

  @Override
  default Clause replacingPaths(UnaryOperator<Expression> replacement) {
    return on(value().replacingPaths(replacement));
  }

  @Override
  default Clause ignoringCase() {
    return this;
  }

  /** The clause on a name, in the words of {@code search}; null if it has none for it. */
  default @Nullable String termOn(String name) {
    return null;
  }

  @Override
  default @Nullable String searchTerm() {
    return SearchText.isName(value()) ? termOn(Quotes.inList(value())) : null;
  }

  @Override
  default List<Expression> operands() {
    return List.of(value());
  }
}
