package dev.breadcrumbs.cloudtrail.rules.investigation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whose session it is and with what credentials, as {@code userIdentity} has it in all of its
 * calls. Immutable.
 *
 * @param actor who acted, as the field {@code actor} of searches has it; never empty
 * @param arn ARN of the principal
 * @param principalId unique id of the principal; of a role's session with the session's name
 * @param accountId account of the principal
 * @param userName friendly name of the user, where one is recorded
 * @param issuerArn ARN of the role or user that issued the session
 * @param creationDate when the session began; null for long-lived keys, and where it is not
 *     recorded
 * @param accessKeyIds the access keys that the session's own calls were made with, in the order of
 *     their texts; empty where none is recorded, several for a session of the console
 * @param mfaAuthenticated the text {@code true} or {@code false}, where it is recorded
 * @param ec2RoleDelivery version of the instance metadata service that gave the credentials: {@code
 *     1.0} or {@code 2.0}
 * @param sourceIdentity source identity that was set when the session began
 * @param onBehalfOf user of IAM Identity Center whose session it is
 */
public record Credential(
    String actor,
    @Nullable String arn,
    @Nullable String principalId,
    @Nullable String accountId,
    @Nullable String userName,
    @Nullable String issuerArn,
    @Nullable Instant creationDate,
    List<String> accessKeyIds,
    @Nullable String mfaAuthenticated,
    @Nullable String ec2RoleDelivery,
    @Nullable String sourceIdentity,
    @Nullable String onBehalfOf) {
  /** Checks the parts and copies the list. */
  public Credential {
    Objects.requireNonNull(actor, "actor is null");
    accessKeyIds = List.copyOf(accessKeyIds);
  }

  /**
   * Returns the name of the session: what stands behind the colon of {@code principalId}.
   *
   * @return the name; empty if there is none
   */
  public String sessionName() {
    int colon = principalId == null ? -1 : principalId.indexOf(':');
    return principalId == null || colon < 0 ? "" : principalId.substring(colon + 1);
  }
}
