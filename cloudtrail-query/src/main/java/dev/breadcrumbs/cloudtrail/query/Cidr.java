package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.internal.value.CidrBlock;

/** An address within a block. */
record Cidr(Expression value, CidrBlock block) implements OnField {
  @Override
  public OnField on(Expression replaced) {
    return new Cidr(replaced, block);
  }

  @Override
  public boolean testValue(Object single) {
    return single instanceof String text && block.contains(text);
  }

  @Override
  public String toString() {
    return "cidrmatch(" + Quotes.text(block.toString()) + ", " + value + ")";
  }
}
