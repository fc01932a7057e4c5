package dev.breadcrumbs.cloudtrail.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.internal.decode.OtherFields;
import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tags of one resource. Immutable.
 *
 * @param arn ARN of the resource
 * @param tags its tags
 * @param otherFields fields without a component, and values kept as they were read
 */
public record ResourceTags(
    @Nullable String arn, @Nullable JsonNode tags, Map<String, JsonNode> otherFields)
    implements Serializable {
  /** Copies the collections. */
  public ResourceTags {
    otherFields = OtherFields.copyOf(otherFields);
  }
}
