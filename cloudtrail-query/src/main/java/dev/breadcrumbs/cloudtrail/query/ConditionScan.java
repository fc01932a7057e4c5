package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailFormatException;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemPolicy;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import dev.breadcrumbs.cloudtrail.query.internal.engine.ConditionRun;
import dev.breadcrumbs.cloudtrail.query.internal.engine.MatchHandler;
import dev.breadcrumbs.cloudtrail.query.internal.engine.RecordTest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tests many conditions on each event of a source in one pass; rule engines are built on it. Only
 * the fields that the conditions need are read, a condition on certain event names is only tested
 * on events with these names, and an event becomes a {@link CloudTrailEvent} only when a condition
 * holds. Parts that need the whole event, such as {@link Fields#computed}, are tested last, and
 * only on events that meet the rest of the condition. Immutable and thread-safe.
 */
public final class ConditionScan {
  private final List<Condition> conditions;
  private final boolean indexed;
  private final boolean timed;
  private final ConditionRun run;

  private ConditionScan(List<Condition> conditions, boolean indexed, boolean timed) {
    this.conditions = conditions;
    this.indexed = indexed;
    this.timed = timed;
    run = new ConditionRun(conditions.stream().map(Condition::clause).toList(), indexed, timed);
  }

  /**
   * Receives the results of a scan, on the thread that runs it, event by event in the order of the
   * source.
   */
  public interface Handler {
    /**
     * Takes an event on which a condition holds.
     *
     * @param condition the condition's index in the list
     * @param event the event
     */
    void matched(int condition, CloudTrailEvent event);

    /**
     * Takes a condition that could not be tested on an event; the others were.
     *
     * @param condition the condition's index in the list
     * @param eventID the event's id, if it has one
     * @param reason what went wrong
     */
    void failed(int condition, @Nullable String eventID, Throwable reason);

    /**
     * Takes the time of the newest event, at the end of a run that keeps track of it; see {@link
     * ConditionScan#trackingTime}.
     *
     * @param time the latest {@code eventTime} of all events, whether a condition holds on them or
     *     not; null if none has one
     */
    default void newest(@Nullable Instant time) {}

    /**
     * Returns up to when the time of an event counts for {@link #newest}. It is asked once a run.
     *
     * @return the latest time that counts; what is later counts only if all events are later
     */
    default Instant latest() {
      return Instant.MAX;
    }
  }

  /**
   * Prepares a scan.
   *
   * @param conditions the conditions, known by their index from here on
   * @return the scan
   * @throws SearchException if one needs the rows of a second search, which works only in a search
   */
  public static ConditionScan of(List<Condition> conditions) {
    return new ConditionScan(List.copyOf(conditions), true, false);
  }

  /**
   * Tests every condition on every event. The results are the same.
   *
   * @return a scan without the index by event names
   */
  public ConditionScan withoutIndex() {
    return new ConditionScan(conditions, false, timed);
  }

  /**
   * Keeps track of the time of the newest event, for {@link Handler#newest}, at a small cost for
   * every event.
   *
   * @return a scan that tracks the time
   */
  public ConditionScan trackingTime() {
    return new ConditionScan(conditions, indexed, true);
  }

  /**
   * Runs the scan.
   *
   * @param source the events
   * @param options how many threads, and whose
   * @param handler receives the results
   * @return the report of what was read
   * @throws CloudTrailFormatException at a problem under {@link ProblemPolicy#FAIL}
   */
  public ReadReport run(CloudTrailSource source, RunOptions options, Handler handler) {
    Objects.requireNonNull(handler, "handler is null");
    return run.run(source, options.settings(), new Handing(handler));
  }

  /**
   * Tests the conditions on one event, for events that arrive one by one.
   *
   * @param event the event
   * @param handler receives the results
   */
  public void test(CloudTrailEvent event, Handler handler) {
    run.test(event, new Handing(handler));
  }

  /**
   * Prepares for records that arrive one by one as bytes, for example from a queue. The results are
   * those of {@link #test} on the same events.
   *
   * @return a reader that holds one record, for one thread
   */
  public Records records() {
    return new Records(trackingTime().run.records());
  }

  /** Tests the conditions on one record after the other, given as bytes. Not thread-safe. */
  public static final class Records {
    private final RecordTest records;

    private Records(RecordTest records) {
      this.records = records;
    }

    /**
     * Reads a record, usually no more of it than the conditions need.
     *
     * @param record one event as JSON in UTF-8
     * @return its {@code eventTime}; null if it has none
     * @throws CloudTrailException if it is not a single JSON object; {@link #test} then has no
     *     record
     */
    public @Nullable Instant read(byte[] record) {
      return records.read(Objects.requireNonNull(record, "record is null"));
    }

    /**
     * Tests the conditions on the last record that was read.
     *
     * @param handler receives the results
     * @throws IllegalStateException if none was read
     */
    public void test(Handler handler) {
      records.test(new Handing(Objects.requireNonNull(handler, "handler is null")));
    }
  }

  private record Handing(Handler handler) implements MatchHandler {
    @Override
    public void matched(int condition, CloudTrailEvent event) {
      handler.matched(condition, event);
    }

    @Override
    public void failed(int condition, @Nullable String eventID, Throwable reason) {
      handler.failed(condition, eventID, reason);
    }

    @Override
    public void newest(@Nullable Instant time) {
      handler.newest(time);
    }

    @Override
    public Instant latest() {
      return handler.latest();
    }
  }
}
