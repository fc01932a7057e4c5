package dev.breadcrumbs.cloudtrail.examples.hunt;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailReader;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.Search;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The events of a source that meet a condition. Reports are of all that was read.
 *
 * @param source all events
 * @param condition what those must meet that are handed on
 */
record ChosenEvents(CloudTrailSource source, Condition condition) implements CloudTrailSource {
  /** Finds them as a search does: on all cores, and only those become typed. */
  @Override
  public ReadReport forEach(Consumer<? super CloudTrailEvent> consumer) {
    return Search.events().filter(condition).forEach(source, consumer);
  }

  @Override
  public CloudTrailReader open() {
    return new ChosenReader(source.open(), condition);
  }

  /** One by one. */
  private static final class ChosenReader implements CloudTrailReader {
    private final CloudTrailReader all;
    private final Condition condition;
    private @Nullable CloudTrailEvent next;

    ChosenReader(CloudTrailReader all, Condition condition) {
      this.all = all;
      this.condition = condition;
    }

    @Override
    public boolean hasNext() {
      while (next == null && all.hasNext()) {
        CloudTrailEvent event = all.next();
        next = condition.test(event) ? event : null;
      }
      return next != null;
    }

    @Override
    public CloudTrailEvent next() {
      if (!hasNext() || next == null) {
        throw new NoSuchElementException("no further event");
      }
      CloudTrailEvent event = next;
      next = null;
      return event;
    }

    @Override
    public ReadReport report() {
      return all.report();
    }

    @Override
    public void close() {
      all.close();
    }
  }
}
