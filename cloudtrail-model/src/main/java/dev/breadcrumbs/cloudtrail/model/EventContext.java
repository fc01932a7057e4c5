package dev.breadcrumbs.cloudtrail.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.internal.decode.OtherFields;
import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an event data store adds to an event, from eventVersion 1.11 on. Immutable.
 *
 * @param requestContext condition keys of the request
 * @param tagContext tags of resources and principal
 * @param otherFields fields without a component, and values kept as they were read
 */
public record EventContext(
    @Nullable JsonNode requestContext,
    @Nullable TagContext tagContext,
    Map<String, JsonNode> otherFields)
    implements Serializable {
  /** Copies the collections. */
  public EventContext {
    otherFields = OtherFields.copyOf(otherFields);
  }
}
