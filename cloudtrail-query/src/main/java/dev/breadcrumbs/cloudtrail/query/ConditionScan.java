package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailLogs;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.model.LoadedEvents;
import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailFormatException;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemPolicy;
import dev.breadcrumbs.cloudtrail.model.reading.ReadLog;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import dev.breadcrumbs.cloudtrail.model.store.EventStore;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Tests many conditions on each event of a source, in one pass: what a rule engine stands on. Only
 * the fields that the conditions need are read, a condition that asks for certain event names is
 * tried on events of these names only, and an event becomes a {@link CloudTrailEvent} when a
 * condition holds. Immutable and thread-safe.
 */
public final class ConditionScan {
  private final List<Condition> conditions;
  private final boolean indexed;

  private ConditionScan(List<Condition> conditions, boolean indexed) {
    this.conditions = conditions;
    this.indexed = indexed;
  }

  /** Takes what a scan finds, on the thread that runs it, event by event in the source's order. */
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
    conditions.forEach(condition -> RowsOf.requireNone(condition.clause()));
    return new ConditionScan(List.copyOf(conditions), true);
  }

  /**
   * Tries every condition on every event. What is found is the same.
   *
   * @return a scan without the index by event names
   */
  public ConditionScan withoutIndex() {
    return new ConditionScan(conditions, false);
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
    ConditionPlan plan = ConditionPlan.of(conditions, indexed);
    if (source instanceof LoadedEvents loaded && !plan.needsWhole()) {
      return runLoaded(plan, loaded, options, handler);
    }
    if (plan.needsWhole() || !(source instanceof CloudTrailLogs logs)) {
      ConditionMatches matches = new ConditionMatches(plan);
      return source.forEach(
          event -> {
            matches.test(PathValues.of(event), () -> event);
            matches.handTo(handler);
          });
    }
    ReadLog log = new ReadLog(logs.policy());
    Queue<ScannedEvent> idle = new ConcurrentLinkedQueue<>();
    options.run(
        logs.files(),
        file -> {
          ConditionMatches matches = new ConditionMatches(plan);
          return new Part(matches, FileScan.run(plan.paths(), logs, file, idle, matches::test));
        },
        part -> {
          part.matches.handTo(handler);
          log.add(part.report);
        });
    return log.report();
  }

  private static ReadReport runLoaded(
      ConditionPlan plan, LoadedEvents loaded, RunOptions options, Handler handler) {
    EventStore store = loaded.store();
    Queue<LoadedEvent> idle = new ConcurrentLinkedQueue<>();
    options.run(
        EventRange.of(store.size(), EventRange.LEAST),
        range -> {
          LoadedEvent known = idle.poll();
          LoadedEvent event = known == null ? new LoadedEvent(store, plan.paths()) : known;
          ConditionMatches matches = new ConditionMatches(plan);
          for (int number = range.from(); number < range.to(); number++) {
            event.moveTo(number);
            matches.test(event, event::typed);
          }
          idle.add(event);
          return matches;
        },
        matches -> matches.handTo(handler));
    return loaded.report();
  }

  private record Part(ConditionMatches matches, ReadReport report) {}
}
