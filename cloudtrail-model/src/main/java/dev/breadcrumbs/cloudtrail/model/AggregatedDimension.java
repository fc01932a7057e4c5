package dev.breadcrumbs.cloudtrail.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.internal.decode.OtherFields;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts of one dimension. Immutable.
 *
 * @param dimension name of the dimension
 * @param statistics counts by value; empty when absent
 * @param aggregationType how values were put together, such as {@code Count}
 * @param otherFields fields without a component, and values kept as they were read
 */
public record AggregatedDimension(
    @Nullable String dimension,
    List<AggregatedStatistic> statistics,
    @Nullable String aggregationType,
    Map<String, JsonNode> otherFields)
    implements Serializable {
  /** Copies the collections. */
  public AggregatedDimension {
    statistics = List.copyOf(statistics);
    otherFields = OtherFields.copyOf(otherFields);
  }
}
