package dev.breadcrumbs.cloudtrail.query.internal.expression;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.scan.WordFilter;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One event, or one row, as fields and conditions see it: values by path. */
@FunctionalInterface
public interface PathValues {
  /** Stands for a time that is not known in milliseconds. */
  long NO_MILLIS = Long.MIN_VALUE;

  /** The value at a path; null if it is missing. */
  @Nullable Object get(FieldPath path);

  /** The value at a path, whose place among those of the run is known. */
  default @Nullable Object at(int slot, FieldPath path) {
    return get(path);
  }

  /**
   * The time in a slot, in milliseconds, if it can be told without making a text of it; the value
   * itself tells otherwise.
   */
  default long millis(int slot) {
    return NO_MILLIS;
  }

  /** What a step of a running search has put into a place of its row. */
  default @Nullable Object placed(int place) {
    throw new IllegalStateException("no row is looked at");
  }

  /** The value of a multivalue that is looked at, by the field that has them all. */
  default Object element(String of) {
    throw new IllegalStateException("no value of " + of + " is looked at");
  }

  /** Whether the event can hold certain texts: true where that is not known. */
  default boolean mayHold(WordFilter words) {
    return true;
  }

  /**
   * Whether any single value of the event passes a test.
   *
   * @param words what each value that passes holds
   */
  default boolean anyValue(WordFilter words, Predicate<Object> test) {
    return Values.any(get(FieldPath.WHOLE), test);
  }

  /** How often this is looked at for each value of multivalues around it. */
  default long repetitions() {
    return 1;
  }

  /** The name of the file that the event was read from; null if it is not known. */
  default @Nullable String source() {
    return null;
  }

  /**
   * What was kept with a value that was written in the same bytes, in an event before. Null if
   * nothing was, or the bytes are not there.
   */
  default @Nullable Object kept(int slot) {
    return null;
  }

  /** Keeps something with the value in a slot, after nothing was found to be kept with it. */
  default void keep(int slot, Object made) {}

  /** The event itself. */
  default CloudTrailEvent typed() {
    throw new IllegalStateException("no event is looked at");
  }

  static PathValues of(JsonNode tree) {
    return new TreeValues(tree, null);
  }

  static PathValues of(JsonNode tree, String source) {
    return new TreeValues(tree, source);
  }

  static PathValues of(CloudTrailEvent event) {
    return new TypedValues(event);
  }
}
