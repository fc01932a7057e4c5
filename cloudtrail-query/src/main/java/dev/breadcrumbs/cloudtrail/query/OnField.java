package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.value.Values;
import java.util.List;
import java.util.function.UnaryOperator;

/** A clause on one field, which looks at its values one by one. */
sealed interface OnField extends Clause
    permits TextMatch, NotEqual, Like, Matches, Cidr, Comparison, Exists {
  Expression value();

  OnField on(Expression replaced);

  // Asked of one value at a time, none of them missing.
  boolean testValue(Object single);

  @Override
  default boolean test(PathValues values) {
    return Values.any(value().valueIn(values), this::testValue);
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
}
