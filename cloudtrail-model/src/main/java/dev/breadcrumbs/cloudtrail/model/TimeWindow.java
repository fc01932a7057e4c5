package dev.breadcrumbs.cloudtrail.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.internal.decode.OtherFields;
import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The period of an aggregated event. Immutable.
 *
 * @param windowStart start, inclusive
 * @param windowEnd end, exclusive
 * @param windowSize length as an ISO 8601 duration, such as {@code PT5M}
 * @param otherFields fields without a component, and values kept as they were read
 */
public record TimeWindow(
    @Nullable Instant windowStart,
    @Nullable Instant windowEnd,
    @Nullable String windowSize,
    Map<String, JsonNode> otherFields)
    implements Serializable {
  /** Copies the collections. */
  public TimeWindow {
    otherFields = OtherFields.copyOf(otherFields);
  }
}
