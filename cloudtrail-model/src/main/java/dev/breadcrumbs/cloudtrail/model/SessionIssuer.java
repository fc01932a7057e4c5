package dev.breadcrumbs.cloudtrail.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.internal.decode.OtherFields;
import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The role or user that issued a session. Immutable.
 *
 * @param type kind of issuer, such as {@code Role}
 * @param principalId unique id of the issuer
 * @param arn ARN of the issuer
 * @param accountId account of the issuer
 * @param userName friendly name of the issuer: the name of the role
 * @param otherFields fields without a component, and values kept as they were read
 */
public record SessionIssuer(
    @Nullable String type,
    @Nullable String principalId,
    @Nullable String arn,
    @Nullable String accountId,
    @Nullable String userName,
    Map<String, JsonNode> otherFields)
    implements Serializable {
  /** Copies the collections. */
  public SessionIssuer {
    otherFields = OtherFields.copyOf(otherFields);
  }
}
