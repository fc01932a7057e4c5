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
 * Tests many conditions on each event of a source, in one pass: what a rule engine stands on. Only
 * the fields that the conditions need are read, a condition that asks for certain event names is
 * tried on events of these names only, and an event becomes a {@link CloudTrailEvent} when a
 * condition holds. What needs the whole event, such as {@link Fields#computed}, is tested last, and
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
   * Receives what a scan finds, on the thread that runs it, event by event in the source's order.
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
   * @throws SearchException if one asks for the rows of a second search, which runs in a search
   *     alone
   */
  public static ConditionScan of(List<Condition> conditions) {
    return new ConditionScan(List.copyOf(conditions), true, false);
  }

  /**
   * Tries every condition on every event. What is found is the same.
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
   * @return a scan that does
   */
  public ConditionScan trackingTime() {
    return new ConditionScan(conditions, indexed, true);
  }

  /**
   * Runs the scan.
   *
   * @param source the events
   * @param options how many threads, and whose
   * @param handler takes what is found
   * @return the account of what was read
   * @throws CloudTrailFormatException at a problem under {@link ProblemPolicy#FAIL}
   */
  public ReadReport run(CloudTrailSource source, RunOptions options, Handler handler) {
    Objects.requireNonNull(handler, "handler is null");
    return run.run(source, options.settings(), new Handing(handler));
  }

  /**
   * Tests the conditions on one event, as events come one by one.
   *
   * @param event the event
   * @param handler takes what is found
   */
  public void test(CloudTrailEvent event, Handler handler) {
    run.test(event, new Handing(handler));
  }

  /**
   * Prepares for records that come one by one as bytes, as from a queue. What is found is what
   * {@link #test} finds on the same events.
   *
   * @return a reader with a place for one record, for one thread
   */
  public Records records() {
    return new Records(trackingTime().run.records());
  }

  /** Tests the conditions on one record of bytes after the other. Not thread-safe. */
  public static final class Records {
    private final RecordTest records;

    private Records(RecordTest records) {
      this.records = records;
    }

    /**
     * Reads a record; of most no more than the conditions need.
     *
     * @param record one event as JSON in UTF-8
     * @return its {@code eventTime}; null if it has none
     * @throws CloudTrailException if it is no single JSON object; {@link #test} has no record then
     */
    public @Nullable Instant read(byte[] record) {
      return records.read(Objects.requireNonNull(record, "record is null"));
    }

    /**
     * Tests the conditions on the record that was read last.
     *
     * @param handler takes what is found
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
