package dev.breadcrumbs.cloudtrail.query.internal.engine;

import dev.breadcrumbs.cloudtrail.model.CloudTrailLogs;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.model.LoadedEvents;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import dev.breadcrumbs.cloudtrail.query.internal.plan.RunSettings;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The events of a source, part by part. Every search and every rule gets its events here, and
 * nowhere else is asked what kind of source they come from. What is made of the parts is handed on
 * in their order, so that nothing depends on the number of threads.
 */
public interface EventFeed {
  /** The feed of a source. */
  static EventFeed of(CloudTrailSource source) {
    if (source instanceof LoadedEvents loaded) {
      return new StoredFeed(loaded);
    }
    return source instanceof CloudTrailLogs logs ? new ScannedFeed(logs) : new TypedFeed(source);
  }

  /**
   * Has work done on each part.
   *
   * @param <R> what the work makes of a part
   * @param needs what is asked of each event
   * @param settings how many parts at a time
   * @param work called once for each part, on any thread
   * @param results takes what the work made, on the calling thread and in the order of the parts
   * @return the report of what was read
   */
  <R> ReadReport run(
      EventNeeds needs, RunSettings settings, Function<EventPart, R> work, Consumer<R> results);

  /** Whether the calling thread does all the work, one part after the other. */
  boolean isOnCallingThread(RunSettings settings);
}
