package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_IDENTITY_ARN;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.leavesOf;
import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;
import static dev.breadcrumbs.cloudtrail.rules.catalogue.Service.SES;
import static dev.breadcrumbs.cloudtrail.rules.catalogue.Service.SNS;
import static dev.breadcrumbs.cloudtrail.rules.catalogue.Service.SQS;

import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.Site;
import java.time.Duration;
import java.util.List;

/** Rules on mail, text messages, topics and queues. Stolen keys are often used to send. */
public final class MessagingRules {
  /** A further sender of mail was added. */
  public static final Rule MAIL_SENDER_ADDED =
      rule("mail-sender-added")
          .title("Sender of mail added to SES")
          .description("Mail can be sent under one more address or domain.")
          .level(Level.LOW)
          .tags("attack.resource-development", "attack.t1585.002")
          .references(SES.page("CreateEmailIdentity"))
          .falsePositives("New applications that send mail")
          .nextSteps("See whose the address is", "See whether mail is sent under it")
          .dedupBy(USER_IDENTITY_ARN)
          .when(
              SES.done("CreateEmailIdentity", "VerifyEmailIdentity", "VerifyDomainIdentity")
                  .and(USER_NAME.inList(Site.SERVICE_USERS).not()));

  /** Mail may be sent to everybody, or again. */
  public static final Rule MAIL_SENDING_ENABLED =
      rule("mail-sending-enabled")
          .title("Sending of mail to everybody asked for or switched on")
          .description(
              "Somebody asked AWS to let the account send mail to everybody, or switched sending on"
                  + " again after it was stopped.")
          .level(Level.MEDIUM)
          .tags("attack.impact", "attack.t1496.004")
          .references(SES.page("PutAccountDetails"))
          .falsePositives("A first application that sends mail")
          .nextSteps("Ask whoever did it", "Switch sending off if nobody knows it")
          .when(
              SES.done("PutAccountDetails")
                  .and(requestParameter("productionAccessEnabled").eq(true))
                  .or(
                      SES.done("UpdateAccountSendingEnabled")
                          .and(requestParameter("enabled").eq(true)))
                  .or(
                      SES.done("PutAccountSendingAttributes")
                          .and(requestParameter("sendingEnabled").eq(true))));

  /** Somebody finds out how much mail can be sent, and as whom. */
  public static final Rule MAIL_SERVICE_EXPLORED =
      rule("mail-service-explored")
          .title("Limits and senders of SES explored")
          .description(
              "Three and more different questions to SES within ten minutes, given or not: how much"
                  + " can be sent, and as whom. Often the first use of a stolen key.")
          .level(Level.MEDIUM)
          .tags("attack.discovery", "attack.t1526")
          .references(SES.page("GetAccount"))
          .falsePositives("The console of SES; tools that audit accounts")
          .nextSteps("Ask the principal", "Look for mail that was sent")
          .dedupBy(USER_IDENTITY_ARN)
          .valueCount(
              EVENT_NAME,
              3,
              Duration.ofMinutes(10),
              SES.tried(
                      "GetAccount",
                      "GetSendQuota",
                      "GetSendStatistics",
                      "GetAccountSendingEnabled",
                      "ListIdentities",
                      "ListEmailIdentities",
                      "GetIdentityVerificationAttributes")
                  .and(USER_NAME.inList(Site.SERVICE_USERS).not()),
              USER_IDENTITY_ARN);

  /** Somebody finds out how many text messages can be sent. */
  public static final Rule TEXT_MESSAGES_EXPLORED =
      rule("text-messages-explored")
          .title("Limits of text messages explored")
          .description(
              "Two and more different questions to SNS on text messages within ten minutes, given or"
                  + " not: how many can be sent, and to whom.")
          .level(Level.MEDIUM)
          .tags("attack.discovery", "attack.t1526")
          .references(SNS.page("GetSMSAttributes"))
          .falsePositives("The console of SNS; tools that audit accounts")
          .nextSteps("Ask the principal", "Look for text messages that were sent")
          .dedupBy(USER_IDENTITY_ARN)
          .valueCount(
              EVENT_NAME,
              2,
              Duration.ofMinutes(10),
              SNS.tried(
                      "GetSMSAttributes",
                      "GetSMSSandboxAccountStatus",
                      "ListOriginationNumbers",
                      "ListPhoneNumbersOptedOut",
                      "ListSMSSandboxPhoneNumbers")
                  .and(USER_NAME.inList(Site.SERVICE_USERS).not()),
              USER_IDENTITY_ARN);

  /** More money may be spent on text messages. */
  public static final Rule TEXT_MESSAGE_LIMIT_SET =
      rule("text-message-limit-set")
          .title("Limit for the cost of text messages set")
          .description("How much text messages of the account may cost a month was changed.")
          .level(Level.MEDIUM)
          .tags("attack.impact", "attack.t1496.003")
          .references(SNS.page("SetSMSAttributes"))
          .falsePositives("Applications that send more than before")
          .nextSteps("Ask whoever did it", "See where messages go")
          .when(
              SNS.done("SetSMSAttributes")
                  .and(requestParameter("attributes.MonthlySpendLimit").exists()));

  /** An account that is not ours may read or write messages. */
  public static final Rule MESSAGES_SHARED_WITH_OTHER_ACCOUNT =
      rule("messages-shared-with-other-account")
          .title("Topic or queue shared with an unknown account")
          .description(
              "An account that is not among the trusted ones may publish to the topic, or read and"
                  + " write the queue.")
          .level(Level.HIGH)
          .tags("attack.exfiltration", "attack.t1537")
          .references(SQS.page("AddPermission"), SNS.page("AddPermission"))
          .falsePositives("An account of a partner that is not listed yet")
          .nextSteps("Remove the permission", "See what the messages hold")
          .when(
              SQS.done("AddPermission")
                  .or(SNS.done("AddPermission"))
                  .and(OtherAccounts.in(leavesOf("requestParameters"))));

  /** A topic's messages go to an account that is not ours. */
  public static final Rule TOPIC_SUBSCRIBED_BY_OTHER_ACCOUNT =
      rule("topic-subscribed-by-other-account")
          .title("Topic's messages sent to an unknown account")
          .description(
              "A queue, function or stream of an account that is not among the trusted ones gets the"
                  + " topic's messages.")
          .level(Level.HIGH)
          .tags("attack.collection", "attack.t1530", "attack.exfiltration", "attack.t1537")
          .references(SNS.page("Subscribe"))
          .falsePositives("An account of a partner that is not listed yet")
          .nextSteps("Delete the subscription", "See what the messages hold")
          .findingTitle("Messages of {requestParameters.topicArn} sent to an unknown account")
          .dedupBy(requestParameter("topicArn"))
          .when(SNS.done("Subscribe").and(OtherAccounts.in(requestParameter("endpoint"))));

  static final List<Rule> ALL =
      List.of(
          MAIL_SENDER_ADDED,
          MAIL_SENDING_ENABLED,
          MAIL_SERVICE_EXPLORED,
          TEXT_MESSAGES_EXPLORED,
          TEXT_MESSAGE_LIMIT_SET,
          MESSAGES_SHARED_WITH_OTHER_ACCOUNT,
          TOPIC_SUBSCRIBED_BY_OTHER_ACCOUNT);

  private MessagingRules() {}
}
