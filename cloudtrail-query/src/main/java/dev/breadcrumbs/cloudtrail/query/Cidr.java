package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.value.CidrBlock;

/** An address within a block. */
record Cidr(Field field, CidrBlock block) implements OnField {
  @Override
  public OnField on(Field replaced) {
    return new Cidr(replaced, block);
  }

  @Override
  public boolean testValue(Object value) {
    return value instanceof String text && block.contains(text);
  }

  @Override
  public String toString() {
    return "cidrmatch(" + Clauses.quoted(block.toString()) + ", " + Clauses.name(field) + ")";
  }
}
