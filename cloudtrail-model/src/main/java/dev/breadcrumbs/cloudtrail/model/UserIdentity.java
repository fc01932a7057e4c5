package dev.breadcrumbs.cloudtrail.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.internal.decode.OtherFields;
import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who made the call, as CloudTrail records it (AWS CloudTrail User Guide, "CloudTrail userIdentity
 * element"). {@link CloudTrailEvent#actor()} reads it for you. Immutable.
 *
 * @param type kind of identity, such as {@code IAMUser}; an open set, see {@link IdentityTypes}
 * @param principalId unique id of the entity; an AROA or AIDA prefix tells role from user
 * @param arn ARN of the principal
 * @param accountId account that owns the entity; 12 digits, leading zeros kept
 * @param accessKeyId access key that signed the call; may be empty
 * @param userName friendly name; may be {@code HIDDEN_DUE_TO_SECURITY_REASONS}
 * @param invokedBy AWS service that made the call on behalf of the identity
 * @param identityProvider external identity provider of a federated caller
 * @param credentialId credential id of an IAM Identity Center caller
 * @param sessionContext the session, when temporary credentials were used
 * @param onBehalfOf IAM Identity Center user for whom the call was made
 * @param inScopeOf resource that credentials were issued in scope of
 * @param invokedByDelegate account of the delegate that made the call
 * @param otherFields fields without a component, and values kept as they were read
 */
public record UserIdentity(
    @Nullable String type,
    @Nullable String principalId,
    @Nullable String arn,
    @Nullable String accountId,
    @Nullable String accessKeyId,
    @Nullable String userName,
    @Nullable String invokedBy,
    @Nullable String identityProvider,
    @Nullable String credentialId,
    @Nullable SessionContext sessionContext,
    @Nullable OnBehalfOf onBehalfOf,
    @Nullable InScopeOf inScopeOf,
    @Nullable InvokedByDelegate invokedByDelegate,
    Map<String, JsonNode> otherFields)
    implements Serializable {
  /** Copies the collections. */
  public UserIdentity {
    otherFields = OtherFields.copyOf(otherFields);
  }
}
