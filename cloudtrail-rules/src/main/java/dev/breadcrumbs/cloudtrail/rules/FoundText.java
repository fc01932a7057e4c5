package dev.breadcrumbs.cloudtrail.rules;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.query.Fields;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Which of some texts the values of a field contain: the tool in a user agent that also has the
 * version and the command, so that a rule can count tools and not their versions.
 *
 * @param field the field
 * @param texts what to look for, in order
 */
public record FoundText(Field field, List<String> texts)
    implements Function<CloudTrailEvent, List<String>> {
  /**
   * Copies the list.
   *
   * @param field the field
   * @param texts what to look for, in order
   */
  public FoundText {
    Objects.requireNonNull(field, "field is null");
    texts = List.copyOf(texts);
  }

  /**
   * Returns a field that has, of each value of another, the first of some texts that is in it, or
   * else the value itself.
   *
   * @param name how it shows itself, such as {@code tool}
   * @param field the other field
   * @param texts what to look for, compared with case
   * @return the field
   */
  public static Field of(String name, Field field, Collection<String> texts) {
    Objects.requireNonNull(name, "name is null");
    return Fields.computed(name, new FoundText(field, List.copyOf(texts)));
  }

  @Override
  public List<String> apply(CloudTrailEvent event) {
    return field.valuesIn(event).stream().map(this::found).distinct().toList();
  }

  private String found(String value) {
    return texts.stream().filter(value::contains).findFirst().orElse(value);
  }
}
