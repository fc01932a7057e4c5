package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.model.internal.time.EventTimes;
import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailFormatException;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemPolicy;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import dev.breadcrumbs.cloudtrail.query.internal.engine.FieldRun;
import dev.breadcrumbs.cloudtrail.query.internal.expression.PathValues;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads a few fields of every event of a source, in one pass and on several threads, for code with
 * an aggregation of its own. Only these fields are read; an event becomes a {@link CloudTrailEvent}
 * only on request. Immutable and thread-safe.
 */
public final class FieldScan {
  private final FieldRun run;

  private FieldScan(FieldRun run) {
    this.run = run;
  }

  /**
   * One event of a scan. It is valid until the next one, and only on the thread that received it.
   */
  public interface Event {
    /**
     * Returns the single value of a field as text.
     *
     * @param field the field's index in the list
     * @return the text; null if it is missing, or is no single value
     */
    @Nullable String text(int field);

    /**
     * Returns the time that a field tells, as {@link #text} of a time would be read.
     *
     * @param field the field's index in the list
     * @return the time in milliseconds since 1970; {@link Long#MIN_VALUE} if it tells none
     */
    long millis(int field);

    /**
     * Returns what was kept with a field's value when an event before had it in the same bytes: for
     * objects that many events share, as {@code userIdentity}, whose parts need not be read again.
     *
     * @param field the field's index in the list
     * @return what was kept; null if nothing was, or it was dropped, or the source has no bytes
     */
    @Nullable Object kept(int field);

    /**
     * Keeps something with a field's value, for {@link #kept} to find. It may be handed to events
     * of other parts, on other threads.
     *
     * @param field the field's index in the list
     * @param made what was made of the value alone, immutable
     */
    void keep(int field, Object made);

    /**
     * Returns the whole event.
     *
     * @return the event
     */
    CloudTrailEvent typed();
  }

  /**
   * Prepares a scan.
   *
   * @param fields the fields, known by their index from here on
   * @return the scan
   */
  public static FieldScan of(List<Field> fields) {
    return new FieldScan(new FieldRun(fields.stream().map(Field::expression).toList()));
  }

  /**
   * Runs the scan. The events of a source come in parts, which several threads work on.
   *
   * @param <T> the type that aggregates the events of a part
   * @param source the events
   * @param options how many threads, and whose
   * @param begin creates a new aggregation for each part
   * @param take adds an event to the aggregation of its part; called one by one, in order
   * @param results receives the aggregation of each part, on the calling thread and in the order of
   *     the source
   * @return the report of what was read
   * @throws CloudTrailFormatException at a problem under {@link ProblemPolicy#FAIL}
   */
  public <T> ReadReport run(
      CloudTrailSource source,
      RunOptions options,
      Supplier<T> begin,
      BiConsumer<? super T, Event> take,
      Consumer<? super T> results) {
    Objects.requireNonNull(source, "source is null");
    return run.<Sum<T>>run(
        source,
        options.settings(),
        () -> new Sum<>(begin.get()),
        (sum, values) -> take.accept(sum.made, sum.read(run, values)),
        sum -> results.accept(sum.made));
  }

  /** What is made of a part. Its events are mostly one and the same object, as they are here. */
  private static final class Sum<T> {
    private final T made;
    private @Nullable Read last;

    Sum(T made) {
      this.made = made;
    }

    @SuppressWarnings("ReferenceEquality") // The same object, with the values of the next event.
    Read read(FieldRun run, PathValues values) {
      Read known = last;
      if (known == null || known.values != values) {
        known = new Read(run, values);
        last = known;
      }
      return known;
    }
  }

  private record Read(FieldRun run, PathValues values) implements Event {
    @Override
    public @Nullable String text(int field) {
      Object value = run.value(field, values);
      // Asked first: to learn of a text that it is no list takes longer.
      if (value instanceof String text) {
        return text;
      }
      return value == null || value instanceof List ? null : Values.text(value);
    }

    @Override
    public long millis(int field) {
      long known = run.millis(field, values);
      String text = known == PathValues.NO_MILLIS ? text(field) : null;
      Instant time = text == null ? null : EventTimes.parse(text);
      return time == null ? known : time.toEpochMilli();
    }

    @Override
    public @Nullable Object kept(int field) {
      return run.kept(field, values);
    }

    @Override
    public void keep(int field, Object made) {
      run.keep(field, values, made);
    }

    @Override
    public CloudTrailEvent typed() {
      return values.typed();
    }
  }
}
