package dev.breadcrumbs.cloudtrail.benchmarks;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A CloudTrail event as anyone would write it down for Jackson: every documented field, free-form
 * parts as trees.
 */
record PlainEvent(
    @Nullable String eventVersion,
    @Nullable UserIdentity userIdentity,
    @Nullable Instant eventTime,
    @Nullable String eventSource,
    @Nullable String eventName,
    @Nullable String awsRegion,
    @Nullable String sourceIPAddress,
    @Nullable String userAgent,
    @Nullable String errorCode,
    @Nullable String errorMessage,
    @Nullable JsonNode requestParameters,
    @Nullable JsonNode responseElements,
    @Nullable JsonNode additionalEventData,
    @Nullable String requestID,
    @Nullable String eventID,
    @Nullable String eventType,
    @Nullable String apiVersion,
    @Nullable Boolean managementEvent,
    @Nullable Boolean readOnly,
    @Nullable List<Resource> resources,
    @Nullable String recipientAccountId,
    @Nullable JsonNode serviceEventDetails,
    @Nullable String sharedEventID,
    @Nullable String vpcEndpointId,
    @Nullable String vpcEndpointAccountId,
    @Nullable String eventCategory,
    @Nullable Addendum addendum,
    @Nullable String sessionCredentialFromConsole,
    @Nullable JsonNode edgeDeviceDetails,
    @Nullable TlsDetails tlsDetails,
    @Nullable JsonNode eventContext,
    @Nullable String annotation,
    @Nullable JsonNode insightDetails) {

  record UserIdentity(
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
      @Nullable JsonNode invokedByDelegate) {}

  record SessionContext(
      @Nullable SessionIssuer sessionIssuer,
      @Nullable JsonNode webIdFederationData,
      @Nullable Attributes attributes,
      @Nullable String sourceIdentity,
      @Nullable String ec2RoleDelivery,
      @Nullable String assumedRoot) {}

  record SessionIssuer(
      @Nullable String type,
      @Nullable String principalId,
      @Nullable String arn,
      @Nullable String accountId,
      @Nullable String userName) {}

  record Attributes(@Nullable Instant creationDate, @Nullable String mfaAuthenticated) {}

  record OnBehalfOf(@Nullable String userId, @Nullable String identityStoreArn) {}

  record InScopeOf(
      @Nullable String sourceArn,
      @Nullable String sourceAccount,
      @Nullable String issuerType,
      @Nullable String credentialsIssuedTo) {}

  // Jackson would look for "arn" and "arnprefix" without the names.
  record Resource(
      @JsonProperty("ARN") @Nullable String arn,
      @JsonProperty("ARNPrefix") @Nullable String arnPrefix,
      @Nullable String accountId,
      @Nullable String type) {}

  record Addendum(
      @Nullable String reason,
      @Nullable String updatedFields,
      @Nullable String originalRequestID,
      @Nullable String originalEventID) {}

  record TlsDetails(
      @Nullable String tlsVersion,
      @Nullable String cipherSuite,
      @Nullable String clientProvidedHostHeader,
      @Nullable String keyExchange) {}
}
