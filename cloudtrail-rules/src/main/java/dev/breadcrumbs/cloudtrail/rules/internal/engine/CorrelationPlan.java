package dev.breadcrumbs.cloudtrail.rules.internal.engine;

import dev.breadcrumbs.cloudtrail.query.Field;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a correlation puts together, and how. Immutable.
 *
 * @param parts the sorts of events, in order; one or more
 * @param timespan length of the window
 * @param windows makes the window of a group
 */
public record CorrelationPlan(List<Part> parts, Duration timespan, CorrelationWindows windows) {
  /** Copies the parts. */
  public CorrelationPlan {
    parts = List.copyOf(parts);
  }

  /**
   * One sort of event: those that meet one of the rule's conditions, or what another correlation
   * finds.
   *
   * @param groupBy the fields that tell groups apart
   * @param conditions how many of the rule's conditions belong to it, in order
   * @param inner the other correlation; null if the events themselves are meant
   */
  public record Part(List<Field> groupBy, int conditions, @Nullable CorrelationPlan inner) {
    /** Copies the fields. */
    public Part {
      groupBy = List.copyOf(groupBy);
    }
  }

  /** The fields by which it groups, as its first part has them. */
  List<Field> groupBy() {
    return parts.get(0).groupBy();
  }
}
