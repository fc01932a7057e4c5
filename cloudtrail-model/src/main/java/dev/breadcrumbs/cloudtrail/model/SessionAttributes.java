package dev.breadcrumbs.cloudtrail.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.internal.decode.OtherFields;
import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How and when a session began. Immutable.
 *
 * @param mfaAuthenticated the text {@code true} or {@code false}; see {@link CloudTrailEvent#mfa()}
 * @param creationDate when the credentials were issued
 * @param otherFields fields without a component, and values kept as they were read
 */
public record SessionAttributes(
    @Nullable String mfaAuthenticated,
    @Nullable Instant creationDate,
    Map<String, JsonNode> otherFields)
    implements Serializable {
  /** Copies the collections. */
  public SessionAttributes {
    otherFields = OtherFields.copyOf(otherFields);
  }
}
