package dev.breadcrumbs.cloudtrail.rules.catalogue;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.query.Fields;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One thing under the names that different calls have for it, as {@code instanceId} and {@code
 * instancesSet.items.instanceId}.
 *
 * @param names the fields in which it may be
 */
record ParameterNames(List<Field> names) implements Function<CloudTrailEvent, List<String>> {
  /** The values of all of these parameters as one field, which shows itself as the first. */
  static Field parameter(String first, String... others) {
    List<Field> names =
        Stream.concat(Stream.of(first), Stream.of(others)).map(Fields::requestParameter).toList();
    return Fields.computed(names.get(0).name(), new ParameterNames(names));
  }

  @Override
  public List<String> apply(CloudTrailEvent event) {
    return names.stream().flatMap(name -> name.valuesIn(event).stream()).distinct().toList();
  }
}
