package dev.breadcrumbs.cloudtrail.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.internal.decode.OtherFields;
import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The IAM Identity Center user for whom a call was made. Immutable.
 *
 * @param userId id of the user in the identity store
 * @param identityStoreArn ARN of the identity store
 * @param otherFields fields without a component, and values kept as they were read
 */
public record OnBehalfOf(
    @Nullable String userId, @Nullable String identityStoreArn, Map<String, JsonNode> otherFields)
    implements Serializable {
  /** Copies the collections. */
  public OnBehalfOf {
    otherFields = OtherFields.copyOf(otherFields);
  }
}
