package dev.breadcrumbs.cloudtrail.examples.hunt;

import static dev.breadcrumbs.cloudtrail.examples.hunt.HuntRun.SAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class DetectCommandTest {
  @Test
  void table_counts_first() {
    HuntRun run = HuntRun.of("detect", SAMPLE);

    assertThat(run.out())
        .startsWith(
            """
            25 findings: 3 high, 8 medium, 5 low, 9 informational

            level          rule                                 findings
            -------------  -----------------------------------  --------
            high           bucket-made-public                   1
            high           instance-starts-fail                 1
            high           user-created-with-powers-and-key     1
            medium         access-denied-burst                  1
            medium         access-key-created-for-another-user  1
            medium         console-login-without-mfa            4
            """);
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void table_has_a_case_for_each_root_credential_and_a_line_for_each_finding() {
    assertThat(HuntRun.of("detect", SAMPLE).out())
        .contains(
            """

            case 1: arn:aws:iam::123456789012:user/bstoll (bstoll)
              20 findings: 2 high, 6 medium, 3 low, 9 informational
              high  bucket-made-public
                2018-07-26T13:57:46Z  us-west-1  203.0.113.42  PutBucketAcl bucketName=frothlywebcode on s3.amazonaws.com
            """)
        .contains(
            """

            case 2: AKIAG5PHKQF5XEXAMPLE (web_admin)
              5 findings: 1 high, 2 medium, 2 low
              high  instance-starts-fail
                2018-07-26T15:39:23Z  us-west-1  198.51.100.77  10 events, at last RunInstances instanceType=p3.2xlarge disableApiTermination=false ebsOptimized=false on ec2.amazonaws.com
            """);
  }

  @Test
  void lines_fit_the_terminal_unless_all_is_asked_for() {
    HuntRun cut = HuntRun.inWidth(80, "detect", SAMPLE);
    HuntRun wide = HuntRun.inWidth(80, "detect", SAMPLE, "--wide");

    assertThat(cut.lines()).hasSameSizeAs(wide.lines()).allMatch(line -> line.length() <= 80);
    assertThat(cut.out()).contains("  198.51.100.77  10 events, at last RunInsta…\n");
    assertThat(cut.err()).contains("hunt: lines are cut to fit the terminal; --wide prints all");
    assertThat(wide.out()).isEqualTo(HuntRun.of("detect", SAMPLE).out());
    assertThat(wide.err()).doesNotContain("--wide");
  }

  @Test
  void json_tells_of_each_event_who_did_it_and_where_it_stands() throws JsonProcessingException {
    HuntRun run = HuntRun.of("detect", SAMPLE, "--format", "json");

    for (String line : run.lines()) {
      for (JsonNode event : new ObjectMapper().readTree(line).get("events")) {
        assertThat(event.fieldNames())
            .toIterable()
            .contains("eventID", "awsRegion", "sourceIPAddress", "userAgent", "recipientAccountId")
            .contains("actor", "userIdentity", "file", "record", "offset");
        assertThat(event.get("file").textValue()).startsWith("sample-logs/AWSLogs/123456789012/");
      }
    }
  }

  @Test
  void json_is_one_finding_per_line() throws JsonProcessingException {
    HuntRun run = HuntRun.of("detect", SAMPLE, "--format", "json");

    for (String line : run.lines()) {
      JsonNode finding = new ObjectMapper().readTree(line);
      assertThat(finding.fieldNames())
          .toIterable()
          .startsWith("rule", "title", "level", "eventTime", "eventIDs", "account", "region")
          .contains("sourceIPAddress", "actor", "case", "tags", "references", "nextSteps");
      assertThat(finding.get("eventIDs")).isNotEmpty();
    }
    assertThat(run.out())
        .contains("{\"rule\":\"key-pair-created\",\"title\":\"EC2 key pair created\"");
  }

  @Test
  void four_logins_without_mfa_are_found_and_none_of_root() {
    HuntRun run = HuntRun.of("detect", SAMPLE, "--format", "json");

    assertThat(run.lines())
        .filteredOn(line -> line.contains("\"console-login-without-mfa\""))
        .hasSize(4)
        .allMatch(line -> line.contains("\"actor\":{\"name\":\"bstoll\",\"kind\":\"iam_user\""));
    assertThat(run.out()).doesNotContain("root-console-login");
  }
}
