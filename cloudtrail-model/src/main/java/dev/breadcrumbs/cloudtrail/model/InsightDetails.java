package dev.breadcrumbs.cloudtrail.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.internal.decode.OtherFields;
import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an Insights event found (AWS CloudTrail User Guide, "CloudTrail Insights insightDetails
 * element"). Immutable.
 *
 * @param state {@code Start} or {@code End}
 * @param eventSource service whose calls were unusual
 * @param eventName call that was unusual
 * @param insightType {@code ApiCallRateInsight} or {@code ApiErrorRateInsight}; an open set
 * @param errorCode error that was unusually frequent
 * @param insightContext figures and attributions
 * @param otherFields fields without a component, and values kept as they were read
 */
public record InsightDetails(
    @Nullable String state,
    @Nullable String eventSource,
    @Nullable String eventName,
    @Nullable String insightType,
    @Nullable String errorCode,
    @Nullable InsightContext insightContext,
    Map<String, JsonNode> otherFields)
    implements Serializable {
  /** Copies the collections. */
  public InsightDetails {
    otherFields = OtherFields.copyOf(otherFields);
  }
}
