package dev.breadcrumbs.cloudtrail.query.internal.engine;

import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import dev.breadcrumbs.cloudtrail.query.internal.expression.AtSlot;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.FieldPath;
import dev.breadcrumbs.cloudtrail.query.internal.expression.PathValues;
import dev.breadcrumbs.cloudtrail.query.internal.plan.RunSettings;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Has some values of every event of a source taken, part by part. Immutable and thread-safe. */
public final class FieldRun {
  private final List<FieldPath> paths;
  private final Expression[] fields;

  /** The fields that are a path each: their values are asked for without a detour. */
  private final @Nullable AtSlot[] slots;

  public FieldRun(List<Expression> fields) {
    Set<FieldPath> needed = new LinkedHashSet<>();
    fields.forEach(field -> needed.addAll(field.paths()));
    paths = List.copyOf(needed);
    UnaryOperator<Expression> places = ConditionPlan.places(paths);
    this.fields =
        fields.stream().map(field -> field.replacingPaths(places)).toArray(Expression[]::new);
    this.slots =
        Stream.of(this.fields)
            .map(field -> field instanceof AtSlot slot ? slot : null)
            .toArray(AtSlot[]::new);
  }

  /**
   * Runs over a source.
   *
   * @param <T> what is made of a part
   * @param begin makes a new one for each part
   * @param take takes an event into it, on the thread of the part
   * @param results takes what was made, on the calling thread and in the order of the parts
   */
  public <T> ReadReport run(
      CloudTrailSource source,
      RunSettings settings,
      Supplier<T> begin,
      BiConsumer<T, PathValues> take,
      Consumer<T> results) {
    return EventFeed.of(source)
        .run(
            new EventNeeds(paths, false),
            settings,
            part -> {
              T made = begin.get();
              part.forEach(event -> take.accept(made, event));
              return made;
            },
            results);
  }

  /** The time that a field tells, where it is written as nearly all times are. */
  public long millis(int field, PathValues event) {
    AtSlot slot = slots[field];
    return slot == null ? PathValues.NO_MILLIS : event.millis(slot.slot());
  }

  /** What was kept with the value of a field, by its place among the fields. */
  public @Nullable Object kept(int field, PathValues event) {
    AtSlot slot = slots[field];
    return slot == null ? null : event.kept(slot.slot());
  }

  /** Keeps something with the value of a field. */
  public void keep(int field, PathValues event, Object made) {
    AtSlot slot = slots[field];
    if (slot != null) {
      event.keep(slot.slot(), made);
    }
  }

  /** The value of a field, by its place among the fields. */
  public @Nullable Object value(int field, PathValues event) {
    AtSlot slot = slots[field];
    return slot == null ? fields[field].valueIn(event) : event.at(slot.slot(), slot.path());
  }
}
