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
import org.jspecify.annotations.Nullable;

/** Has some values of every event of a source taken, part by part. Immutable and thread-safe. */
public final class FieldRun {
  private final List<FieldPath> paths;
  private final List<Expression> fields;

  public FieldRun(List<Expression> fields) {
    Set<FieldPath> needed = new LinkedHashSet<>();
    fields.forEach(field -> needed.addAll(field.paths()));
    paths = List.copyOf(needed);
    UnaryOperator<Expression> places = ConditionPlan.places(paths);
    this.fields = fields.stream().map(field -> field.replacingPaths(places)).toList();
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

  /** What was kept with the value of a field, by its place among the fields. */
  public @Nullable Object kept(int field, PathValues event) {
    return fields.get(field) instanceof AtSlot slot ? event.kept(slot.slot()) : null;
  }

  /** Keeps something with the value of a field. */
  public void keep(int field, PathValues event, Object made) {
    if (fields.get(field) instanceof AtSlot slot) {
      event.keep(slot.slot(), made);
    }
  }

  /** The value of a field, by its place among the fields. */
  public @Nullable Object value(int field, PathValues event) {
    return fields.get(field).valueIn(event);
  }
}
