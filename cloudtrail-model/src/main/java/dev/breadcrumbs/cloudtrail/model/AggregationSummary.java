package dev.breadcrumbs.cloudtrail.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.internal.decode.OtherFields;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of an aggregated event. Immutable.
 *
 * @param primaryDimension what the event counts
 * @param details the same calls counted by other dimensions; empty when absent
 * @param otherFields fields without a component, and values kept as they were read
 */
public record AggregationSummary(
    @Nullable AggregatedDimension primaryDimension,
    List<AggregatedDimension> details,
    Map<String, JsonNode> otherFields)
    implements Serializable {
  /** Copies the collections. */
  public AggregationSummary {
    details = List.copyOf(details);
    otherFields = OtherFields.copyOf(otherFields);
  }
}
