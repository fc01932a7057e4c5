package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_IDENTITY_ARN;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.at;
import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;
import static dev.breadcrumbs.cloudtrail.rules.catalogue.Service.SES;
import static dev.breadcrumbs.cloudtrail.rules.catalogue.Service.SNS;
import static dev.breadcrumbs.cloudtrail.rules.catalogue.Service.SQS;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.Site;
import dev.breadcrumbs.cloudtrail.rules.policy.Policies;
import java.time.Duration;
import java.util.List;

/** Rules on mail, text messages, topics and queues. Stolen keys are often used to send. */
public final class MessagingRules {
  /** Where the calls have the policy: of a topic it is beside its name, in others among all. */
  private static final Field POLICY =
      ParameterNames.parameter("attributes.Policy", "attributeValue");

  private static final Condition SETS_POLICY =
      SQS.done("SetQueueAttributes", "CreateQueue")
          .or(SNS.done("CreateTopic"))
          .or(SNS.done("SetTopicAttributes").and(requestParameter("attributeName").eq("Policy")));

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
                  .and(Policies.foreignAccounts(at("requestParameters"))));

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
          .when(SNS.done("Subscribe").and(Policies.foreignAccounts(requestParameter("endpoint"))));

  /** Everybody may read or write messages. */
  public static final Rule MESSAGES_OPENED_TO_EVERYBODY =
      rule("messages-opened-to-everybody")
          .title("Topic or queue opened to everybody by its policy")
          .description(
              "The policy of a topic or queue lets everybody in, and nothing narrows that to callers"
                  + " whom its author knows.")
          .level(Level.HIGH)
          .tags("attack.exfiltration", "attack.t1537")
          .references(SQS.page("SetQueueAttributes"), SNS.page("SetTopicAttributes"))
          .falsePositives("Topics that are meant for everybody")
          .nextSteps("Set the old policy again", "See what the messages hold")
          .when(SETS_POLICY.and(Policies.grantsPublicAccess(POLICY)));

  /** An account that is not ours may read or write messages, as a policy says. */
  public static final Rule MESSAGE_POLICY_SHARED_WITH_OTHER_ACCOUNT =
      rule("message-policy-shared-with-other-account")
          .title("Topic or queue opened to an unknown account by its policy")
          .description(
              "The policy of a topic or queue lets an account in that is not among the trusted ones.")
          .level(Level.MEDIUM)
          .tags("attack.exfiltration", "attack.t1537")
          .references(SQS.page("SetQueueAttributes"), SNS.page("SetTopicAttributes"))
          .falsePositives("An account of a partner that is not listed yet")
          .nextSteps("Find out whose the account is", "See what the messages hold")
          .when(
              SETS_POLICY
                  .and(Policies.trustsForeignAccount(POLICY))
                  .and(Policies.grantsPublicAccess(POLICY).not()));

  static final List<Rule> ALL =
      List.of(
          MAIL_SENDER_ADDED,
          MAIL_SENDING_ENABLED,
          MAIL_SERVICE_EXPLORED,
          TEXT_MESSAGES_EXPLORED,
          TEXT_MESSAGE_LIMIT_SET,
          MESSAGES_SHARED_WITH_OTHER_ACCOUNT,
          TOPIC_SUBSCRIBED_BY_OTHER_ACCOUNT,
          MESSAGES_OPENED_TO_EVERYBODY,
          MESSAGE_POLICY_SHARED_WITH_OTHER_ACCOUNT);

  private MessagingRules() {}
}
