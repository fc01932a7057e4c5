package example.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** What another program gets over HTTP, each answer compared as JSON. */
class LogControllerTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static ConfigurableApplicationContext program;
  private static JsonNode records;

  @BeforeAll
  static void start() throws Exception {
    Path logs = Path.of(LogControllerTest.class.getResource("/logs").toURI());
    records = JSON.readTree(Files.readString(logs.resolve("one-day.json"))).path("Records");
    program =
        SpringApplication.run(
            WatchProgram.class,
            "--logs=" + logs,
            "--server.port=0",
            "--spring.main.banner-mode=off");
  }

  @AfterAll
  static void stop() {
    program.close();
  }

  @Test
  void a_table_is_an_array_of_its_rows() throws Exception {
    assertThat(got("/logins"))
        .isEqualTo(
            json(
                """
                [{"userName": "alice", "additionalEventData.MFAUsed": "No", "count": 1,
                  "regions": ["us-east-1"]}]
                """));
  }

  @Test
  void a_row_is_an_object_of_its_columns() throws Exception {
    assertThat(got("/logins/first")).isEqualTo(got("/logins").path(0));
  }

  @Test
  void an_event_is_the_record_that_was_read() throws Exception {
    assertThat(got("/events/0a1b2c3d-0001-4000-8000-000000000001")).isEqualTo(records.path(0));
  }

  @Test
  void a_finding_has_its_rule_and_its_events() throws Exception {
    assertThat(got("/findings/first"))
        .isEqualTo(
            json(
                """
                {"rule": "trail-stopped", "title": "Trail stopped", "level": "high",
                 "eventTime": "2026-03-01T10:05:00Z",
                 "eventIDs": ["0a1b2c3d-0001-4000-8000-000000000002"],
                 "account": "123456789012", "region": "us-east-1",
                 "sourceIPAddress": "192.0.2.10",
                 "actor": {"name": "alice", "kind": "iam_user",
                  "arn": "arn:aws:iam::123456789012:user/alice", "accountId": "123456789012"},
                 "case": ["trail-stopped", "arn:aws:iam::123456789012:user/alice", "192.0.2.10"],
                 "events": [
                  {"eventID": "0a1b2c3d-0001-4000-8000-000000000002",
                   "eventTime": "2026-03-01T10:05:00Z",
                   "eventSource": "cloudtrail.amazonaws.com", "eventName": "StopLogging",
                   "awsRegion": "us-east-1", "recipientAccountId": "123456789012",
                   "sourceIPAddress": "192.0.2.10", "userAgent": "aws-cli/2.15.0",
                   "actor": "alice",
                   "userIdentity": {"type": "IAMUser",
                    "arn": "arn:aws:iam::123456789012:user/alice",
                    "principalId": "AIDAEXAMPLEALICE", "accountId": "123456789012"}}]}
                """));
  }

  @Test
  void findings_are_an_array() throws Exception {
    JsonNode findings = got("/findings");

    assertThat(findings.isArray()).isTrue();
    assertThat(findings).hasSize(1);
    assertThat(findings.path(0)).isEqualTo(got("/findings/first"));
  }

  @Test
  void an_evaluation_has_findings_counts_and_report() throws Exception {
    ObjectNode evaluation = (ObjectNode) got("/evaluation");

    assertThat(evaluation.remove("findings")).isEqualTo(got("/findings"));
    assertThat(evaluation.remove("report")).isEqualTo(got("/report"));
    assertThat(evaluation)
        .isEqualTo(
            json(
                """
                {"errors": [], "resting": {}, "counts": {"trail-stopped":
                 {"findings": 1, "suppressed": 0, "superseded": 0, "excepted": {}, "late": 0, "evicted": 0,
                  "ahead": 0, "repeated": 0, "sameId": 0}}}
                """));
  }

  @Test
  void a_report_has_what_was_read() throws Exception {
    JsonNode report = got("/report");

    ObjectNode problem = (ObjectNode) report.path("problems").path(0);
    assertThat(problem.remove("file").asText()).endsWith("cut-off.json");
    assertThat(report)
        .isEqualTo(
            json(
                """
                {"files": 2, "bytes": 1373, "records": 2, "controlMessages": 0, "duplicates": 0,
                 "problems": [
                  {"record": 0, "offset": 13, "kind": "broken-json",
                   "reason": "the record that begins at byte 13 is cut by the end of the file"}],
                 "problemCounts": {"broken-json": 1},
                 "passedOverFiles": [], "passedOverCounts": {}, "inflatedBy": {}}
                """));
  }

  @Test
  void an_event_is_read_from_a_body_and_nothing_of_it_is_lost() throws Exception {
    ObjectNode event = records.path(0).deepCopy();
    event.put("fieldOfTomorrow", new BigInteger("12345678901234567890"));
    event.putObject("tlsDetails").put("tlsVersion", "TLSv1.3").put("fieldOfTomorrow", true);

    assertThat(posted("/events", event)).isEqualTo(event);
  }

  @Test
  void rules_see_events_from_a_body() throws Exception {
    assertThat(posted("/findings", records)).isEqualTo(got("/findings"));
  }

  @Test
  void a_body_that_is_no_event_is_the_senders_fault() throws Exception {
    assertThat(answer(request("/events").POST(BodyPublishers.ofString("[1]"))).statusCode())
        .isEqualTo(400);
  }

  private static JsonNode got(String path) throws Exception {
    return body(answer(request(path).GET()));
  }

  private static JsonNode posted(String path, JsonNode body) throws Exception {
    return body(answer(request(path).POST(BodyPublishers.ofString(body.toString()))));
  }

  private static JsonNode body(HttpResponse<String> answer) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer.body());
  }

  private static HttpRequest.Builder request(String path) {
    String port = program.getEnvironment().getProperty("local.server.port");
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Content-Type", "application/json");
  }

  private static HttpResponse<String> answer(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private static JsonNode json(String text) throws Exception {
    return JSON.readTree(text);
  }
}
