package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.ACCESS_KEY_ID;
import static dev.breadcrumbs.cloudtrail.query.Fields.SOURCE_IP_ADDRESS;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_AGENT;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import java.time.Duration;
import java.util.List;

/**
 * Rules on programs by the name that they give themselves. Whoever wants can give another name: a
 * find tells something, no find nothing.
 */
public final class ToolRules {
  private static final String RECORD_CONTENTS =
      "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/"
          + "cloudtrail-event-reference-record-contents.html";

  /** Told once a day of each address. */
  private static final Duration DAY = Duration.ofDays(1);

  /** Attack tool or attacker's system used. */
  public static final Rule ATTACK_TOOL_USED =
      rule("attack-tool-used")
          .title("Attack tool or attacker's system used")
          .description(
              "The program or system that called is made for attacks on clouds or networks.")
          .level(Level.HIGH)
          .tags("attack.resource-development", "attack.t1588.002")
          .references(RECORD_CONTENTS)
          .falsePositives("Your own tests of your defences")
          .nextSteps(
              "Ask whoever tests your defences",
              "Otherwise end the sessions and deactivate the keys of the caller")
          .context(USER_AGENT, SOURCE_IP_ADDRESS)
          .firstSeen(
              Condition.anyOf(
                  USER_AGENT.contains("-kali"),
                  USER_AGENT.contains("parrot"),
                  USER_AGENT.contains("pentoo"),
                  USER_AGENT.contains("Pacu"),
                  USER_AGENT.contains("cloudfox"),
                  USER_AGENT.contains("stratus-red-team"),
                  USER_AGENT.contains("weirdAAL"),
                  USER_AGENT.contains("Nuclei")),
              SOURCE_IP_ADDRESS,
              USER_AGENT)
          .within(DAY);

  /** Program that empties accounts used. */
  public static final Rule ACCOUNT_WIPER_USED =
      rule("account-wiper-used")
          .title("Program that empties accounts used")
          .description("A program that deletes all that is in an account called.")
          .level(Level.HIGH)
          .tags("attack.impact", "attack.t1485")
          .references(RECORD_CONTENTS)
          .falsePositives("Test accounts that are emptied every night")
          .nextSteps("Ask the owner of the account", "Stop it: deactivate its keys")
          .context(USER_AGENT)
          .firstSeen(
              Condition.anyOf(USER_AGENT.contains("aws-nuke"), USER_AGENT.contains("cloud-nuke")),
              SOURCE_IP_ADDRESS,
              USER_AGENT)
          .within(DAY);

  /** Auditing tool used. */
  public static final Rule AUDITING_TOOL_USED =
      rule("auditing-tool-used")
          .title("Auditing tool used")
          .description(
              "A program that looks for weaknesses of accounts called. Auditors use it, and"
                  + " attackers do.")
          .level(Level.LOW)
          .tags("attack.discovery", "attack.t1526")
          .references(RECORD_CONTENTS)
          .falsePositives("Your own audits")
          .nextSteps("Ask whoever audits the account", "Look at who the caller is")
          .context(USER_AGENT)
          .firstSeen(
              Condition.anyOf(
                  USER_AGENT.contains("Prowler"),
                  USER_AGENT.contains("Scout Suite"),
                  USER_AGENT.contains("ScoutSuite"),
                  USER_AGENT.contains("steampipe"),
                  USER_AGENT.contains("CloudSploit")),
              SOURCE_IP_ADDRESS,
              USER_AGENT)
          .within(DAY);

  /** S3 Browser used. */
  public static final Rule S3_BROWSER_USED =
      rule("s3-browser-used")
          .title("S3 Browser used")
          .description(
              "A Windows program that shows buckets as folders called: few developers use"
                  + " it, and several groups that live on stolen keys do.")
          .level(Level.MEDIUM)
          .tags("attack.collection", "attack.t1530")
          .references(RECORD_CONTENTS)
          .falsePositives("Colleagues who use it")
          .nextSteps("Ask the owner of the key")
          .context(USER_AGENT, ACCESS_KEY_ID)
          .firstSeen(
              Condition.anyOf(USER_AGENT.contains("S3 Browser")), SOURCE_IP_ADDRESS, USER_AGENT)
          .within(DAY);

  static final List<Rule> ALL =
      List.of(ATTACK_TOOL_USED, ACCOUNT_WIPER_USED, AUDITING_TOOL_USED, S3_BROWSER_USED);

  private ToolRules() {}
}
