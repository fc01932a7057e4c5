package dev.breadcrumbs.cloudtrail.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.internal.decode.OtherFields;
import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The reason why an event came late or replaces an earlier one. Immutable.
 *
 * @param reason {@code DELIVERY_DELAY}, {@code UPDATED_DATA} or {@code SERVICE_OUTAGE}; an open set
 * @param updatedFields names of the fields that were updated
 * @param originalRequestID requestID of the event that this one updates
 * @param originalEventID eventID of the event that this one updates
 * @param otherFields fields without a component, and values kept as they were read
 */
public record Addendum(
    @Nullable String reason,
    @Nullable String updatedFields,
    @Nullable String originalRequestID,
    @Nullable String originalEventID,
    Map<String, JsonNode> otherFields)
    implements Serializable {
  /** Copies the collections. */
  public Addendum {
    otherFields = OtherFields.copyOf(otherFields);
  }
}
