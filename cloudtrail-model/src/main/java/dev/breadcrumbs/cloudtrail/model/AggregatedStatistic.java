package dev.breadcrumbs.cloudtrail.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.internal.decode.OtherFields;
import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One value and its count. Immutable.
 *
 * @param name the value
 * @param value its count
 * @param otherFields fields without a component, and values kept as they were read
 */
public record AggregatedStatistic(
    @Nullable String name, @Nullable Long value, Map<String, JsonNode> otherFields)
    implements Serializable {
  /** Copies the collections. */
  public AggregatedStatistic {
    otherFields = OtherFields.copyOf(otherFields);
  }
}
