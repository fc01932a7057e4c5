package dev.breadcrumbs.cloudtrail.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.internal.decode.OtherFields;
import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The session behind temporary credentials. Immutable.
 *
 * @param sessionIssuer who issued the session: the role or the federating user
 * @param attributes how and when the session began
 * @param webIdFederationData the web identity, where one was used
 * @param sourceIdentity source identity set when the role was assumed
 * @param ec2RoleDelivery version of the instance metadata service that handed out the credentials:
 *     {@code 1.0} or {@code 2.0}
 * @param assumedRoot {@code true} if the session came from AssumeRoot
 * @param otherFields fields without a component, and values kept as they were read
 */
public record SessionContext(
    @Nullable SessionIssuer sessionIssuer,
    @Nullable SessionAttributes attributes,
    @Nullable WebIdFederationData webIdFederationData,
    @Nullable String sourceIdentity,
    @Nullable String ec2RoleDelivery,
    @Nullable String assumedRoot,
    Map<String, JsonNode> otherFields)
    implements Serializable {
  /** Copies the collections. */
  public SessionContext {
    otherFields = OtherFields.copyOf(otherFields);
  }
}
