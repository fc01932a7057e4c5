package dev.breadcrumbs.cloudtrail.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.internal.decode.OtherFields;
import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rate of calls or errors. Immutable.
 *
 * @param average average number a minute
 * @param otherFields fields without a component, and values kept as they were read
 */
public record InsightAverage(@Nullable Double average, Map<String, JsonNode> otherFields)
    implements Serializable {
  /** Copies the collections. */
  public InsightAverage {
    otherFields = OtherFields.copyOf(otherFields);
  }
}
