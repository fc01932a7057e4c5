package dev.breadcrumbs.cloudtrail.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.internal.decode.OtherFields;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tags at the time of the event. Immutable.
 *
 * @param resourceTags tags of the resources; empty when absent
 * @param principalTags tags of the principal
 * @param otherFields fields without a component, and values kept as they were read
 */
public record TagContext(
    List<ResourceTags> resourceTags,
    @Nullable JsonNode principalTags,
    Map<String, JsonNode> otherFields)
    implements Serializable {
  /** Copies the collections. */
  public TagContext {
    resourceTags = List.copyOf(resourceTags);
    otherFields = OtherFields.copyOf(otherFields);
  }
}
