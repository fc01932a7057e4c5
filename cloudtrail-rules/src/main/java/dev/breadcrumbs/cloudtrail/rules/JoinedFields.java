package dev.breadcrumbs.cloudtrail.rules;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.query.Fields;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * One thing under the names that different calls have for it, as {@code
 * requestParameters.instanceId} and {@code requestParameters.instancesSet.items.instanceId}.
 *
 * @param fields the fields in which it may be
 */
public record JoinedFields(List<Field> fields) implements Function<CloudTrailEvent, List<String>> {
  /**
   * Copies the list.
   *
   * @param fields the fields in which it may be
   */
  public JoinedFields {
    fields = List.copyOf(fields);
  }

  /**
   * Returns a field that has the values of several, each value once.
   *
   * @param name how it shows itself, such as the name of the first
   * @param fields the fields
   * @return the field
   */
  public static Field of(String name, Collection<Field> fields) {
    Objects.requireNonNull(name, "name is null");
    return Fields.computed(name, new JoinedFields(List.copyOf(fields)));
  }

  @Override
  public List<String> apply(CloudTrailEvent event) {
    return fields.stream().flatMap(field -> field.valuesIn(event).stream()).distinct().toList();
  }
}
