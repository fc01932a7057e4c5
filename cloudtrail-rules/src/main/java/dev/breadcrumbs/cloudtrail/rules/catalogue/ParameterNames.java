package dev.breadcrumbs.cloudtrail.rules.catalogue;

import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.query.Fields;
import dev.breadcrumbs.cloudtrail.rules.JoinedFields;
import java.util.List;
import java.util.stream.Stream;

/** One thing under the names that different calls have for it. */
final class ParameterNames {
  private ParameterNames() {}

  /** The values of all of these parameters as one field, which shows itself as the first. */
  static Field parameter(String first, String... others) {
    List<Field> names =
        Stream.concat(Stream.of(first), Stream.of(others)).map(Fields::requestParameter).toList();
    return JoinedFields.of(names.get(0).name(), names);
  }
}
