package dev.breadcrumbs.cloudtrail.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.internal.decode.OtherFields;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shares of one attribute in an Insights event. Immutable.
 *
 * @param attribute {@code userIdentityArn}, {@code userAgent} or {@code errorCode}
 * @param insight shares during the unusual activity; empty when absent
 * @param baseline shares during the baseline period; empty when absent
 * @param otherFields fields without a component, and values kept as they were read
 */
public record InsightAttribution(
    @Nullable String attribute,
    List<InsightValue> insight,
    List<InsightValue> baseline,
    Map<String, JsonNode> otherFields)
    implements Serializable {
  /** Copies the collections. */
  public InsightAttribution {
    insight = List.copyOf(insight);
    baseline = List.copyOf(baseline);
    otherFields = OtherFields.copyOf(otherFields);
  }
}
