package dev.breadcrumbs.cloudtrail.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.internal.decode.OtherFields;
import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One value of an attribute and its rate. Immutable.
 *
 * @param value the value; may be the text {@code null}
 * @param average average number a minute
 * @param otherFields fields without a component, and values kept as they were read
 */
public record InsightValue(
    @Nullable String value, @Nullable Double average, Map<String, JsonNode> otherFields)
    implements Serializable {
  /** Copies the collections. */
  public InsightValue {
    otherFields = OtherFields.copyOf(otherFields);
  }
}
