package dev.breadcrumbs.cloudtrail.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.internal.decode.OtherFields;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Figures and attributions of an Insights event. Immutable.
 *
 * @param statistics baseline and unusual rate
 * @param attributions who and what stood behind it; empty when absent
 * @param otherFields fields without a component, and values kept as they were read
 */
public record InsightContext(
    @Nullable InsightStatistics statistics,
    List<InsightAttribution> attributions,
    Map<String, JsonNode> otherFields)
    implements Serializable {
  /** Copies the collections. */
  public InsightContext {
    attributions = List.copyOf(attributions);
    otherFields = OtherFields.copyOf(otherFields);
  }
}
