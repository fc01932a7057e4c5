package dev.breadcrumbs.cloudtrail.examples;

import static dev.breadcrumbs.cloudtrail.query.Dsl.*;

import dev.breadcrumbs.cloudtrail.rules.Evaluation;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import java.time.Duration;

/** Does somebody start instances against all refusal, or look around from outside the office? */
final class OwnRule {
  private static final Rule INSISTENT =
      Rule.rule("insistent-run-instances")
          .title("Instances wanted again and again in vain")
          .level(Level.HIGH)
          .tags("attack.impact", "attack.t1496")
          .eventCount(
              20,
              Duration.ofMinutes(30),
              EVENT_NAME.eq("RunInstances").and(ERROR_CODE.exists()),
              USER_NAME);

  private static final Rule KEYS_LISTED_FROM_OUTSIDE =
      Rule.rule("access-keys-listed-from-outside")
          .title("Access keys listed from outside the office")
          .level(Level.LOW)
          .when(
              EVENT_NAME
                  .eq("ListAccessKeys")
                  .and(SOURCE_IP_ADDRESS.cidr("203.0.113.0/24").not())
                  .and(SOURCE_IP_ADDRESS.endsWith(".amazonaws.com").not()));

  private OwnRule() {}

  public static void main(String[] arguments) {
    System.out.println(INSISTENT);
    System.out.println(KEYS_LISTED_FROM_OUTSIDE);
    System.out.println();

    Evaluation evaluation =
        RuleEngine.of(INSISTENT, KEYS_LISTED_FROM_OUTSIDE).evaluate(BundledLogs.readOr(arguments));
    evaluation.stream().limit(5).forEach(System.out::println);
  }
}
