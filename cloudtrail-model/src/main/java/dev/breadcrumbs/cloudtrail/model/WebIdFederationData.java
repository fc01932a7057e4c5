package dev.breadcrumbs.cloudtrail.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.internal.decode.OtherFields;
import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The web identity behind a session; CloudTrail often writes it empty. Immutable.
 *
 * @param federatedProvider ARN or host of the identity provider
 * @param attributes claims of the token
 * @param otherFields fields without a component, and values kept as they were read
 */
public record WebIdFederationData(
    @Nullable String federatedProvider,
    @Nullable JsonNode attributes,
    Map<String, JsonNode> otherFields)
    implements Serializable {
  /** Copies the collections. */
  public WebIdFederationData {
    otherFields = OtherFields.copyOf(otherFields);
  }
}
