package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.INVOKED_BY;
import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;

import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import java.util.List;

/** Rules on identity providers and certificates that the account trusts. */
public final class FederationRules {
  private static final String IAM_API = "https://docs.aws.amazon.com/IAM/latest/APIReference/API_";
  private static final String ROLES_ANYWHERE_API =
      "https://docs.aws.amazon.com/rolesanywhere/latest/APIReference/API_";

  /** SAML provider created or changed. */
  public static final Rule SAML_PROVIDER_CHANGED =
      rule("saml-provider-changed")
          .title("SAML provider created or changed")
          .description(
              "The account trusts a new or changed identity provider: whoever runs it can"
                  + " sign in as anybody whom the roles allow.")
          .level(Level.HIGH)
          .tags("attack.privilege-escalation", "attack.t1484.002")
          .references(IAM_API + "CreateSAMLProvider.html", IAM_API + "UpdateSAMLProvider.html")
          .falsePositives("Yearly renewal of the provider's certificate")
          .nextSteps(
              "Compare the metadata with that of your own provider",
              "Look for AssumeRoleWithSAML calls that follow")
          .when(
              Service.IAM
                  .done("CreateSAMLProvider", "UpdateSAMLProvider")
                  .and(INVOKED_BY.missing()));

  /** SAML provider deleted. */
  public static final Rule SAML_PROVIDER_DELETED =
      rule("saml-provider-deleted")
          .title("SAML provider deleted")
          .description(
              "The account trusts an identity provider no longer: those who sign in by it"
                  + " are locked out.")
          .level(Level.MEDIUM)
          .tags("attack.impact", "attack.t1531")
          .references(IAM_API + "DeleteSAMLProvider.html")
          .falsePositives("A provider that is given up")
          .nextSteps("Ask whoever deleted it", "Create it again if people are locked out")
          .when(Service.IAM.done("DeleteSAMLProvider").and(INVOKED_BY.missing()));

  /** OpenID provider created or changed. */
  public static final Rule OIDC_PROVIDER_CHANGED =
      rule("oidc-provider-changed")
          .title("OpenID provider created or changed")
          .description(
              "The account trusts a new OpenID provider, or new audiences or certificates"
                  + " of one.")
          .level(Level.MEDIUM)
          .tags("attack.privilege-escalation", "attack.t1484.002")
          .references(IAM_API + "CreateOpenIDConnectProvider.html")
          .falsePositives("A new cluster, or a new build service")
          .nextSteps(
              "See whose the address is", "Look at which roles trust it, and on what conditions")
          .context(requestParameter("url"), requestParameter("openIDConnectProviderArn"))
          .when(
              Service.IAM
                  .done(
                      "CreateOpenIDConnectProvider",
                      "UpdateOpenIDConnectProviderThumbprint",
                      "AddClientIDToOpenIDConnectProvider")
                  .and(Caller.IS_MACHINE.not()));

  /** Certificate authority trusted by Roles Anywhere. */
  public static final Rule TRUST_ANCHOR_CREATED =
      rule("trust-anchor-created")
          .title("Certificate authority trusted by Roles Anywhere")
          .description(
              "Whoever holds a certificate of this authority can take the roles of a"
                  + " profile, from anywhere.")
          .level(Level.HIGH)
          .tags("attack.persistence", "attack.t1098.001")
          .references(
              ROLES_ANYWHERE_API + "CreateTrustAnchor.html",
              ROLES_ANYWHERE_API + "UpdateTrustAnchor.html")
          .falsePositives("Servers outside of AWS that are being connected")
          .nextSteps(
              "See whose certificate authority it is",
              "Disable the trust anchor if nobody knows of it")
          .findingTitle("Roles Anywhere trusts {requestParameters.name}")
          .when(
              Service.ROLES_ANYWHERE.done(
                  "CreateTrustAnchor", "UpdateTrustAnchor", "EnableTrustAnchor"));

  /** Profile of Roles Anywhere created or changed. */
  public static final Rule ROLES_ANYWHERE_PROFILE_CHANGED =
      rule("roles-anywhere-profile-changed")
          .title("Profile of Roles Anywhere created or changed")
          .description("The roles that holders of certificates can take were set.")
          .level(Level.MEDIUM)
          .tags("attack.persistence", "attack.t1098.003")
          .references(
              ROLES_ANYWHERE_API + "CreateProfile.html", ROLES_ANYWHERE_API + "UpdateProfile.html")
          .falsePositives("Servers outside of AWS that are being connected")
          .nextSteps("See which roles the profile has", "Look for new trust anchors")
          .context(requestParameter("roleArns"))
          .when(Service.ROLES_ANYWHERE.done("CreateProfile", "UpdateProfile", "EnableProfile"));

  static final List<Rule> ALL =
      List.of(
          SAML_PROVIDER_CHANGED,
          SAML_PROVIDER_DELETED,
          OIDC_PROVIDER_CHANGED,
          TRUST_ANCHOR_CREATED,
          ROLES_ANYWHERE_PROFILE_CHANGED);

  private FederationRules() {}
}
