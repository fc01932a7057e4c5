package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.INVOKED_BY;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_IDENTITY_ARN;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;
import static dev.breadcrumbs.cloudtrail.rules.catalogue.Service.ACM;
import static dev.breadcrumbs.cloudtrail.rules.catalogue.Service.CLOUDFRONT;
import static dev.breadcrumbs.cloudtrail.rules.catalogue.Service.ROUTE53;
import static dev.breadcrumbs.cloudtrail.rules.catalogue.Service.ROUTE53_DOMAINS;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.Site;
import java.util.List;

/** Rules on names: domains, zones, certificates and what CloudFront serves under them. */
public final class DomainRules {
  private static final Field DOMAIN = requestParameter("domainName");

  private static final Condition NO_SERVICE =
      INVOKED_BY.missing().and(USER_NAME.inList(Site.SERVICE_USERS).not());

  /** A domain is about to leave the account. */
  public static final Rule DOMAIN_TRANSFERRED =
      rule("domain-transferred")
          .title("Domain transferred, or the code for it fetched")
          .description(
              "A domain was offered to another account, or the code was fetched with which another"
                  + " registrar takes it. Who has the domain has the mail and the sites of it.")
          .level(Level.HIGH)
          .tags("attack.resource-development", "attack.t1584.001")
          .references(ROUTE53_DOMAINS.page("TransferDomainToAnotherAwsAccount"))
          .falsePositives("A planned move of the domain")
          .nextSteps("Cancel the transfer", "Lock the domain again")
          .findingTitle("Domain {requestParameters.domainName} transferred")
          .dedupBy(DOMAIN)
          .when(
              ROUTE53_DOMAINS.done("TransferDomainToAnotherAwsAccount", "RetrieveDomainAuthCode"));

  /** A domain can be taken to another registrar. */
  public static final Rule DOMAIN_TRANSFER_LOCK_OFF =
      rule("domain-transfer-lock-off")
          .title("Transfer lock of a domain switched off")
          .description("The domain can now be moved to another registrar with its code.")
          .level(Level.HIGH)
          .tags("attack.resource-development", "attack.t1584.001")
          .references(ROUTE53_DOMAINS.page("DisableDomainTransferLock"))
          .falsePositives("A planned move of the domain")
          .nextSteps("Switch it on again", "See whether the code was fetched")
          .findingTitle("Transfer lock of {requestParameters.domainName} switched off")
          .dedupBy(DOMAIN)
          .when(ROUTE53_DOMAINS.done("DisableDomainTransferLock"));

  /** Other servers answer for a domain. */
  public static final Rule DOMAIN_NAME_SERVERS_CHANGED =
      rule("domain-name-servers-changed")
          .title("Name servers of a domain changed")
          .description("From now on, other servers say where the domain's sites and mail are.")
          .level(Level.HIGH)
          .tags("attack.resource-development", "attack.t1584.002")
          .references(ROUTE53_DOMAINS.page("UpdateDomainNameservers"))
          .falsePositives("A planned move of the zone")
          .nextSteps("Find out whose the servers are", "Set the old ones again")
          .findingTitle("Name servers of {requestParameters.domainName} changed")
          .dedupBy(DOMAIN)
          .when(ROUTE53_DOMAINS.done("UpdateDomainNameservers"));

  /** Where mail goes, or who answers for names, was changed by hand. */
  public static final Rule MAIL_RECORD_CHANGED_BY_HAND =
      rule("mail-record-changed-by-hand")
          .title("Mail or name server record of a zone changed by hand")
          .description(
              "Where mail for the domain goes, or who answers for names below it, was changed:"
                  + " passwords can be reset by whoever gets the mail.")
          .level(Level.MEDIUM)
          .tags("attack.resource-development", "attack.t1584.002", "attack.collection")
          .references(ROUTE53.page("ChangeResourceRecordSets"))
          .falsePositives("A new mail service; name pipelines in the site's service users")
          .nextSteps("Compare with what the record was", "Ask whoever changed it")
          .findingTitle("Mail or name server record of {requestParameters.hostedZoneId} changed")
          .dedupBy(requestParameter("hostedZoneId"))
          .when(
              ROUTE53
                  .done("ChangeResourceRecordSets")
                  .and(
                      requestParameter("changeBatch.changes.resourceRecordSet.type").in("MX", "NS"))
                  .and(NO_SERVICE));

  /** A zone was deleted. */
  public static final Rule HOSTED_ZONE_DELETED =
      rule("hosted-zone-deleted")
          .title("Hosted zone deleted")
          .description(
              "A zone is gone. If the domain still names its servers, others can make a zone there"
                  + " and answer for the domain.")
          .level(Level.MEDIUM)
          .tags("attack.impact", "attack.t1485")
          .references(ROUTE53.page("DeleteHostedZone"))
          .falsePositives("Clearing up")
          .nextSteps("See whether the domain still names the zone's servers")
          .findingTitle("Hosted zone {requestParameters.id} deleted")
          .dedupBy(requestParameter("id"))
          .when(ROUTE53.done("DeleteHostedZone").and(NO_SERVICE));

  /** Answers for a domain are no longer signed. */
  public static final Rule ZONE_SIGNING_OFF =
      rule("zone-signing-off")
          .title("Signing of a hosted zone switched off")
          .description("Answers for the zone's names are no longer signed, and can be forged.")
          .level(Level.MEDIUM)
          .tags("attack.defense-evasion", "attack.t1562.001")
          .references(ROUTE53.page("DisableHostedZoneDNSSEC"))
          .falsePositives("A planned move of the zone")
          .nextSteps("Switch it on again", "Look for records that were changed since")
          .when(ROUTE53.done("DisableHostedZoneDNSSEC"));

  /** A certificate was taken out with its private key. */
  public static final Rule CERTIFICATE_EXPORTED =
      rule("certificate-exported")
          .title("Certificate exported with its private key")
          .description(
              "Whoever has the key can pretend to be the machine that the certificate names.")
          .level(Level.MEDIUM)
          .tags("attack.credential-access", "attack.t1552.004")
          .references(ACM.page("ExportCertificate"))
          .falsePositives("Servers outside AWS; name programs in the site's service users")
          .nextSteps("Ask the principal", "Revoke the certificate")
          .findingTitle("Certificate {requestParameters.certificateArn} exported")
          .dedupBy(requestParameter("certificateArn"))
          .when(ACM.done("ExportCertificate").and(NO_SERVICE));

  /** Code that sees every request of a site was changed by hand. */
  public static final Rule DISTRIBUTION_FUNCTION_CHANGED_BY_HAND =
      rule("distribution-function-changed-by-hand")
          .title("Function of CloudFront changed by hand")
          .description(
              "The function sees requests and answers of a site, with passwords and cookies, and can"
                  + " change them.")
          .level(Level.MEDIUM)
          .tags("attack.credential-access", "attack.t1557", "attack.persistence", "attack.t1546")
          .references(CLOUDFRONT.page("PublishFunction"))
          .falsePositives("Developers at work; name pipelines in the site's service users")
          .nextSteps("Compare the code with the last version")
          .findingTitle("CloudFront function {requestParameters.name} changed by hand")
          .dedupBy(requestParameter("name"))
          .when(CLOUDFRONT.doneInAnyVersion("UpdateFunction", "PublishFunction").and(NO_SERVICE));

  /** What a site serves was changed by hand. */
  public static final Rule DISTRIBUTION_CHANGED_BY_HAND =
      rule("distribution-changed-by-hand")
          .title("CloudFront distribution changed by hand")
          .description(
              "Somebody other than a service user changed where a site's content comes from, or who"
                  + " may see it.")
          .level(Level.LOW)
          .tags("attack.impact", "attack.t1491.002")
          .references(CLOUDFRONT.page("UpdateDistribution"))
          .falsePositives("Administrators who work so")
          .nextSteps("Look at the origins and functions of the distribution")
          .findingTitle("CloudFront distribution {requestParameters.id} changed by hand")
          .dedupBy(requestParameter("id"), USER_IDENTITY_ARN)
          .needs(Site.SERVICE_USERS)
          .when(CLOUDFRONT.doneInAnyVersion("UpdateDistribution").and(NO_SERVICE));

  static final List<Rule> ALL =
      List.of(
          DOMAIN_TRANSFERRED,
          DOMAIN_TRANSFER_LOCK_OFF,
          DOMAIN_NAME_SERVERS_CHANGED,
          MAIL_RECORD_CHANGED_BY_HAND,
          HOSTED_ZONE_DELETED,
          ZONE_SIGNING_OFF,
          CERTIFICATE_EXPORTED,
          DISTRIBUTION_FUNCTION_CHANGED_BY_HAND,
          DISTRIBUTION_CHANGED_BY_HAND);

  private DomainRules() {}
}
