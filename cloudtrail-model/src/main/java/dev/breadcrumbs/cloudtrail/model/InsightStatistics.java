package dev.breadcrumbs.cloudtrail.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.internal.decode.OtherFields;
import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rates of an Insights event. Immutable.
 *
 * @param baseline usual rate
 * @param insight unusual rate
 * @param insightDuration length of the unusual activity, in minutes
 * @param baselineDuration length of the baseline period, in minutes
 * @param otherFields fields without a component, and values kept as they were read
 */
public record InsightStatistics(
    @Nullable InsightAverage baseline,
    @Nullable InsightAverage insight,
    @Nullable Long insightDuration,
    @Nullable Long baselineDuration,
    Map<String, JsonNode> otherFields)
    implements Serializable {
  /** Copies the collections. */
  public InsightStatistics {
    otherFields = OtherFields.copyOf(otherFields);
  }
}
