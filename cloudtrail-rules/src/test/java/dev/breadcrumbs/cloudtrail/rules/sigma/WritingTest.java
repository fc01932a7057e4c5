package dev.breadcrumbs.cloudtrail.rules.sigma;

import static dev.breadcrumbs.cloudtrail.query.Fields.ERROR_CODE;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_SOURCE;
import static dev.breadcrumbs.cloudtrail.query.Fields.SOURCE_IP_ADDRESS;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_AGENT;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_IDENTITY_ARN;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.rules.CorrelationPart;
import dev.breadcrumbs.cloudtrail.rules.CorrelationRule;
import dev.breadcrumbs.cloudtrail.rules.CorrelationType;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.RuleStatus;
import dev.breadcrumbs.cloudtrail.rules.Site;
import dev.breadcrumbs.cloudtrail.rules.Threshold;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WritingTest {
  private static final Condition STOPPED = EVENT_NAME.eq("StopLogging");

  @Test
  void writes_a_rule_of_single_events() {
    Rule stopped =
        rule("logging-stopped")
            .title("Logging stopped")
            .status(RuleStatus.TEST)
            .description("Somebody works unseen.")
            .level(Level.HIGH)
            .tags("attack.t1562.008")
            .references("https://example.com/a")
            .falsePositives("A move")
            .author("Ann")
            .date("2024-08-07")
            .context(SOURCE_IP_ADDRESS)
            .when(
                EVENT_SOURCE
                    .eq("cloudtrail.amazonaws.com")
                    .and(EVENT_NAME.in("StopLogging", "DeleteTrail").ignoringCase())
                    .and(ERROR_CODE.missing())
                    .and(USER_AGENT.contains("terra*form").not()));

    SigmaText text = Sigma.write(stopped);

    assertThat(text.leftOut()).isEmpty();
    assertThat(text.isComplete()).isTrue();
    assertThat(text.yaml())
        .isEqualTo(
            """
            title: Logging stopped
            id: logging-stopped
            status: test
            description: Somebody works unseen.
            references:
            - https://example.com/a
            author: Ann
            date: '2024-08-07'
            tags:
            - attack.t1562.008
            falsepositives:
            - A move
            level: high
            logsource:
              product: aws
              service: cloudtrail
            detection:
              selection:
                eventSource|cased: cloudtrail.amazonaws.com
                eventName:
                - StopLogging
                - DeleteTrail
                errorCode|exists: false
                userAgent|contains|cased|neq: terra\\*form
              condition: selection
            fields:
            - sourceIPAddress
            """);
    assertThat(SigmaTexts.only(text.yaml()).metadata()).isEqualTo(stopped.metadata());
  }

  static List<Condition> expressible() {
    return List.of(
        STOPPED,
        STOPPED.not(),
        STOPPED.or(USER_AGENT.eq("x")).and(ERROR_CODE.exists()),
        STOPPED.and(USER_AGENT.eq("x")).or(ERROR_CODE.eq("y").and(USER_AGENT.missing())),
        USER_AGENT.contains("a").and(USER_AGENT.contains("b")),
        USER_AGENT.contains("a").or(USER_AGENT.contains("b")),
        USER_AGENT.startsWith("a").or(USER_AGENT.endsWith("b")).not(),
        USER_AGENT.like("a*b?c\\*").ignoringCase(),
        USER_AGENT.matches("(?i)^boto[0-9]+"),
        USER_AGENT.ne("a"),
        USER_AGENT.notIn("a", "b").ignoringCase(),
        SOURCE_IP_ADDRESS.cidr("192.0.2.0/24").or(SOURCE_IP_ADDRESS.cidr("2001:db8::/32")),
        requestParameter("maxResults").gt(10).and(requestParameter("maxResults").le(99.5)),
        requestParameter("maxResults").eq(5),
        requestParameter("names").contains(requestParameter("name")),
        USER_IDENTITY_ARN.endsWith(requestParameter("userName")).ignoringCase(),
        USER_AGENT.eq(requestParameter("userAgent")));
  }

  @ParameterizedTest
  @MethodSource("expressible")
  void writes_conditions_that_mean_the_same_when_they_are_loaded(Condition condition) {
    SigmaText text = Sigma.write(rule("a").title("A").when(condition));

    assertThat(text.leftOut()).isEmpty();
    Condition loaded = SigmaTexts.only(text.yaml()).condition();
    SigmaText again = Sigma.write(rule("a").title("A").when(loaded));
    assertThat(again.yaml()).isEqualTo(text.yaml());
    assertThat(MatchingEvents.of(condition)).hasValueSatisfying(loaded::test);
    assertThat(MatchingEvents.of(condition.not())).hasValueSatisfying(loaded.not()::test);
  }

  @Test
  void writes_lists_of_the_site_as_placeholders() {
    SigmaText text =
        Sigma.write(
            rule("abroad")
                .title("Abroad")
                .when(STOPPED.and(SOURCE_IP_ADDRESS.notInList("office"))));

    assertThat(text.yaml()).contains("sourceIPAddress|expand|neq: '%office%'");
    Site site = Site.EMPTY.with("office", "192.0.2.0/24");
    assertThat(SigmaTexts.problemsOf(Sigma.at(site).parse(text.yaml()))).isEmpty();
  }

  static List<CorrelationRule> correlations() {
    Duration hour = Duration.ofHours(1);
    return List.of(
        rule("burst").title("Burst").eventCount(5, hour, STOPPED, USER_AGENT),
        rule("many").title("Many").valueCount(SOURCE_IP_ADDRESS, 3, hour, STOPPED, USER_AGENT),
        rule("chain")
            .title("Chain")
            .temporalOrdered(Duration.ofSeconds(90), List.of(STOPPED, ERROR_CODE.exists())),
        rule("sum")
            .title("Sum")
            .valueSum(
                requestParameter("size"),
                Threshold.moreThan(1.5).and(Threshold.Operator.LT, 1e9),
                Duration.ofDays(2),
                STOPPED),
        rule("both")
            .title("Both")
            .correlation(
                CorrelationType.TEMPORAL,
                List.of(
                    new CorrelationPart(rule("x").title("X").when(STOPPED), List.of(USER_AGENT)),
                    new CorrelationPart(
                        rule("y").title("Y").eventCount(2, hour, STOPPED),
                        List.of(SOURCE_IP_ADDRESS))),
                hour,
                null,
                null));
  }

  @ParameterizedTest
  @MethodSource("correlations")
  void writes_correlations_with_their_parts(CorrelationRule correlation) {
    SigmaText text = Sigma.write(correlation);

    assertThat(text.leftOut()).isEmpty();
    SigmaLoad load = Sigma.parse(text.yaml());
    assertThat(SigmaTexts.problemsOf(load)).isEmpty();
    CorrelationRule loaded = (CorrelationRule) load.rules().list().get(0);
    assertThat(load.rules().size()).isEqualTo(1);
    assertThat(loaded.metadata()).isEqualTo(correlation.metadata());
    assertThat(loaded.type()).isEqualTo(correlation.type());
    assertThat(loaded.timespan()).isEqualTo(correlation.timespan());
    assertThat(loaded.threshold()).isEqualTo(correlation.threshold());
    assertThat(loaded.field()).isEqualTo(correlation.field());
    assertThat(loaded.conditions()).isEqualTo(correlation.conditions());
    assertThat(loaded.parts())
        .extracting(CorrelationPart::groupBy)
        .isEqualTo(correlation.parts().stream().map(CorrelationPart::groupBy).toList());
  }

  @Test
  void tells_what_it_leaves_out() {
    Rule rule =
        rule("much")
            .title("Much")
            .nextSteps("Ask")
            .needs("office")
            .findingTitle("By {userAgent}")
            .levelWhen(Level.LOW, STOPPED)
            .dedupBy(USER_AGENT)
            .context(USER_NAME)
            .when(
                STOPPED.and(USER_NAME.eq("alice")).and(USER_AGENT.eq("x").or(USER_NAME.exists())));

    SigmaText text = Sigma.write(rule);

    assertThat(text.leftOut()).hasSize(8);
    assertThat(text.leftOut().toString())
        .contains("next steps", "office", "title of findings", "levels", "same case", "userName");
    assertThat(text.isComplete()).isFalse();
    assertThat(SigmaTexts.only(text.yaml()).condition().toString())
        .isEqualTo("eventName=\"StopLogging\"");
  }

  @Test
  void writes_nothing_where_sigma_has_nothing_alike() {
    Duration hour = Duration.ofHours(1);
    List<Rule> rules =
        List.of(
            rule("a").title("A").notFollowedBy(STOPPED, ERROR_CODE.exists(), hour),
            rule("b").title("B").firstSeen(STOPPED, USER_AGENT),
            rule("c").title("C").when(USER_NAME.eq("alice")),
            rule("d").title("D").eventCount(2, Duration.ofMillis(1), STOPPED),
            rule("e").title("E").eventCount(2, hour, STOPPED, USER_NAME));

    assertThat(rules)
        .allSatisfy(
            rule -> {
              assertThat(Sigma.write(rule).yaml()).isEmpty();
              assertThat(Sigma.write(rule).leftOut()).isNotEmpty();
              assertThat(Sigma.write(rule).isComplete()).isFalse();
            });
  }

  @Test
  void tells_that_percentiles_are_counted_in_a_way_of_our_own() {
    SigmaText text =
        Sigma.write(
            rule("slow")
                .title("Slow")
                .valuePercentile(
                    requestParameter("size"),
                    95,
                    Threshold.moreThan(10),
                    Duration.ofHours(1),
                    List.of(new CorrelationPart(rule("x").title("X").when(STOPPED), List.of()))));

    assertThat(text.leftOut()).hasSize(1);
    assertThat(((CorrelationRule) Sigma.parse(text.yaml()).rules().list().get(0)).percentile())
        .isEqualTo(95);
  }
}
