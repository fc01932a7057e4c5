package dev.breadcrumbs.cloudtrail.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.internal.decode.OtherFields;
import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The resource in whose scope credentials were issued, for example a Lambda function. Immutable.
 *
 * @param sourceArn ARN of the resource
 * @param sourceAccount account of the resource
 * @param issuerType resource type of the issuer
 * @param credentialsIssuedTo resource that the credentials were issued to
 * @param otherFields fields without a component, and values kept as they were read
 */
public record InScopeOf(
    @Nullable String sourceArn,
    @Nullable String sourceAccount,
    @Nullable String issuerType,
    @Nullable String credentialsIssuedTo,
    Map<String, JsonNode> otherFields)
    implements Serializable {
  /** Copies the collections. */
  public InScopeOf {
    otherFields = OtherFields.copyOf(otherFields);
  }
}
