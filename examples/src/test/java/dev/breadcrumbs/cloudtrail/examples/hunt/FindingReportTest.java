package dev.breadcrumbs.cloudtrail.examples.hunt;

import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;
import static dev.breadcrumbs.cloudtrail.testkit.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.rules.EventRule;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.investigation.Sessions;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FindingReportTest {
  private static final EventRule MADE =
      rule("user-created").title("User created").level(Level.LOW).when(EVENT_NAME.eq("CreateUser"));
  private static final EventRule STOPPED =
      rule("trail-stopped")
          .title("Trail stopped")
          .level(Level.HIGH)
          .when(EVENT_NAME.eq("StopLogging"));

  private static Finding finding(EventRule rule, String userIdentity, String address) {
    CloudTrailEvent event =
        CloudTrailEvent.parse(
            """
            {"eventTime":"2026-03-01T10:00:00Z","eventName":"CreateUser","awsRegion":"us-east-1",
             "eventSource":"iam.amazonaws.com","sourceIPAddress":"%s","userIdentity":%s}
            """
                .formatted(address, userIdentity));
    return new Finding(rule, List.of(event));
  }

  private static String session(String name) {
    return """
    {"type":"AssumedRole","arn":"arn:aws:sts::123456789012:assumed-role/Admin/%s",
     "accessKeyId":"ASIAJ2EXAMPLE%s","sessionContext":{"sessionIssuer":
     {"arn":"arn:aws:iam::123456789012:role/Admin"}}}
    """
        .formatted(name, name.toUpperCase(Locale.ROOT));
  }

  private static Sessions sessions(List<Finding> findings) {
    return Sessions.of(
        CloudTrail.of(findings.stream().flatMap(each -> each.events().stream()).toList()));
  }

  private static String printed(Finding... findings) {
    FindingLines lines = new FindingLines(Console.ANY_WIDTH, event -> "");
    List<Finding> all = List.of(findings);
    return FindingReport.of(all, sessions(all), lines).text();
  }

  @Test
  void sessions_of_one_issuer_are_one_case_that_names_who_acted_in_each() {
    assertThat(
            printed(
                finding(MADE, session("alice"), "192.0.2.7"),
                finding(MADE, session("bob"), "2001:db8::7")))
        .endsWith(
            """

            case 1: arn:aws:iam::123456789012:role/Admin (alice, bob)
              2 findings: 2 low
              low  user-created
                2026-03-01T10:00:00Z  us-east-1  192.0.2.7    alice  CreateUser on iam.amazonaws.com
                2026-03-01T10:00:00Z  us-east-1  2001:db8::7  bob    CreateUser on iam.amazonaws.com
            """);
  }

  @Test
  void the_worst_case_comes_first_and_in_it_the_worst_rule() {
    String key = "{\"type\":\"IAMUser\",\"userName\":\"eve\",\"accessKeyId\":\"AKIAJ2EXAMPLE7\"}";
    String root = "{\"type\":\"Root\",\"arn\":\"arn:aws:iam::123456789012:root\"}";

    assertThat(
            printed(
                finding(MADE, root, "192.0.2.7"),
                finding(MADE, root, "192.0.2.7"),
                finding(MADE, key, "192.0.2.8"),
                finding(STOPPED, key, "192.0.2.8")))
        .containsSubsequence(
            "4 findings: 1 high, 3 low\n",
            "case 1: AKIAJ2EXAMPLE7 (eve)\n",
            "  high  trail-stopped\n",
            "  low  user-created\n",
            "case 2: arn:aws:iam::123456789012:root (root)\n");
  }

  @Test
  void what_a_terminal_would_obey_is_shown_by_its_number() {
    String identity = "{\"userName\":\"\\u001b[31m\",\"arn\":\"\\u202e\"}";

    assertThat(printed(finding(MADE, identity, "\\u001b[2J")))
        .contains("case 1: \\u202e (\\u001b[31m)", "  \\u001b[2J  ")
        .doesNotContain("\u001b", "\u202e");
  }

  @Test
  void a_finding_without_a_caller_is_in_a_case_of_nobody() {
    Finding finding = new Finding(MADE, List.of(CloudTrailEvent.parse("{}")));

    assertThat(printed(finding)).contains("case 1: nobody known (unknown)\n", "\n    -  -  -  unk");
    assertThat(printed()).isEqualTo("0 findings\n");
  }

  @Test
  void only_what_was_called_is_cut() {
    Finding finding = new Finding(MADE, List.of(anEvent().from("192.0.2.7").build()));
    FindingLines lines = new FindingLines(40, event -> "");

    FindingReport.Printed printed =
        FindingReport.of(List.of(finding), sessions(List.of(finding)), lines);

    assertThat(printed.cut()).isTrue();
    assertThat(printed.text()).contains("  192.0.2.7  ").endsWith("…\n");
  }
}
