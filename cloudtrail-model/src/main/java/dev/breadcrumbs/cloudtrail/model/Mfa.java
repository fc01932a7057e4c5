package dev.breadcrumbs.cloudtrail.model;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** What an event reveals about multi-factor authentication (MFA). */
public enum Mfa {
  /** A second factor was used. */
  YES("MFA"),
  /** No second factor was used. */
  NO("no MFA"),
  /**
   * The user signed in at an identity provider of their own, which may have required a second
   * factor. AWS cannot know, although such an event says {@code MFAUsed: No}.
   */
  UNKNOWN_AT_IDENTITY_PROVIDER("MFA unknown at the identity provider"),
  /** The event says nothing about it, as with long-term keys or services. */
  NOT_RECORDED("MFA not recorded");

  private final String text;

  Mfa(String text) {
    this.text = text;
  }

  /**
   * Returns the state in words.
   *
   * @return for example {@code no MFA}
   */
  public String text() {
    return text;
  }

  static Mfa of(CloudTrailEvent event) {
    if ("true".equals(sessionFlag(event))) {
      return YES;
    }
    JsonNode used = event.at("additionalEventData.MFAUsed");
    if ("Yes".equals(used.asText())) {
      return YES;
    }
    if (isFederated(event)) {
      return UNKNOWN_AT_IDENTITY_PROVIDER;
    }
    boolean toldNo = "No".equals(used.asText()) || "false".equals(sessionFlag(event));
    return toldNo ? NO : NOT_RECORDED;
  }

  private static @Nullable String sessionFlag(CloudTrailEvent event) {
    UserIdentity identity = event.userIdentity();
    if (identity == null || identity.sessionContext() == null) {
      return null;
    }
    SessionAttributes attributes = identity.sessionContext().attributes();
    return attributes == null ? null : attributes.mfaAuthenticated();
  }

  /** Signed in through SAML, OpenID Connect or IAM Identity Center, as far as the event shows. */
  private static boolean isFederated(CloudTrailEvent event) {
    UserIdentity identity = event.userIdentity();
    if (isPresent(event.at("additionalEventData.SamlProviderArn"))) {
      return true;
    }
    if (identity == null) {
      return false;
    }
    String type = identity.type();
    if (IdentityTypes.SAML_USER.equals(type)
        || IdentityTypes.WEB_IDENTITY_USER.equals(type)
        || IdentityTypes.IDENTITY_CENTER_USER.equals(type)
        || identity.identityProvider() != null) {
      return true;
    }
    return isWebIdentitySession(identity)
        || Actor.roleOf(identity).startsWith(Actor.IDENTITY_CENTER_ROLE)
        || isConsoleLoginOfSession(event, type);
  }

  /** CloudTrail often writes the element and leaves it empty. */
  private static boolean isWebIdentitySession(UserIdentity identity) {
    SessionContext session = identity.sessionContext();
    WebIdFederationData web = session == null ? null : session.webIdFederationData();
    return web != null && web.federatedProvider() != null;
  }

  private static boolean isPresent(JsonNode value) {
    return !value.isMissingNode() && !value.isNull();
  }

  /**
   * A role can sign in to the console only by way of a federation endpoint or identity provider.
   */
  private static boolean isConsoleLoginOfSession(CloudTrailEvent event, @Nullable String type) {
    return "ConsoleLogin".equals(event.eventName())
        && (IdentityTypes.ASSUMED_ROLE.equals(type) || IdentityTypes.FEDERATED_USER.equals(type));
  }
}
