package dev.breadcrumbs.cloudtrail.benchmarks;

import static dev.breadcrumbs.cloudtrail.query.Fields.ERROR_CODE;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_SOURCE;
import static dev.breadcrumbs.cloudtrail.query.Fields.SOURCE_IP_ADDRESS;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_AGENT;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_IDENTITY_ARN;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_IDENTITY_TYPE;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_IDENTITY_USER_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;

import dev.breadcrumbs.cloudtrail.benchmarks.corpus.Corpus;
import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.RuleSet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * As many rules as wanted, always the same ones, in the proportions of public rule collections:
 * most name a few calls and look at one thing more; some look at a service, a program, an address
 * or a user only; some count.
 */
final class GeneratedRules {
  private static final List<String> PARAMETERS =
      List.of("bucketName", "policyArn", "policyDocument", "roleArn", "userName", "instanceId");

  private final List<Map.Entry<String, String>> calls = Corpus.calls();
  private final SplittableRandom random = new SplittableRandom(20_261_124);

  private GeneratedRules() {}

  static RuleSet of(int count) {
    GeneratedRules generated = new GeneratedRules();
    return RuleSet.of(IntStream.range(0, count).mapToObj(generated::make).toList());
  }

  private Rule make(int number) {
    String id = "generated-" + number;
    int kind = random.nextInt(100);
    if (kind >= 95) {
      return rule(id)
          .title(id)
          .eventCount(
              50,
              Duration.ofMinutes(5),
              EVENT_NAME.eq(call().getValue()).and(ERROR_CODE.eq("AccessDenied")),
              USER_IDENTITY_ARN);
    }
    return rule(id).title(id).when(condition(kind));
  }

  private Condition condition(int kind) {
    if (kind < 62) {
      return ofCall().and(detail());
    }
    if (kind < 72) {
      return EVENT_SOURCE.eq(call().getKey()).and(USER_IDENTITY_TYPE.eq("Root"));
    }
    if (kind < 82) {
      return USER_AGENT.contains("tool-" + random.nextInt(10_000));
    }
    if (kind < 89) {
      return SOURCE_IP_ADDRESS.cidr(
          "100." + (64 + random.nextInt(64)) + "." + random.nextInt(256) + ".0/24");
    }
    return USER_IDENTITY_USER_NAME.like("*-break-glass-" + random.nextInt(1_000));
  }

  private Condition ofCall() {
    Map.Entry<String, String> call = call();
    Condition done = EVENT_SOURCE.eq(call.getKey()).and(ERROR_CODE.missing());
    return random.nextInt(3) > 0
        ? done.and(EVENT_NAME.eq(call.getValue()))
        : done.and(EVENT_NAME.in(call.getValue(), call().getValue(), call().getValue()));
  }

  private Condition detail() {
    int value = random.nextInt(10_000);
    String parameter = PARAMETERS.get(random.nextInt(PARAMETERS.size()));
    return switch (random.nextInt(6)) {
      case 0 -> requestParameter(parameter).contains("secret-" + value);
      case 1 -> requestParameter(parameter).endsWith(":policy/Custom" + value);
      case 2 -> requestParameter("option" + value % 300 + ".value").eq("on");
      case 3 -> USER_IDENTITY_ARN.endsWith("/temporary-" + value);
      case 4 -> USER_AGENT.contains("script-" + value);
      default -> USER_IDENTITY_TYPE.eq("Root");
    };
  }

  private Map.Entry<String, String> call() {
    return calls.get(random.nextInt(calls.size()));
  }
}
