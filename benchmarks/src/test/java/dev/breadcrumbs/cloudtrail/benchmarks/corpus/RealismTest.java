package dev.breadcrumbs.cloudtrail.benchmarks.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the corpus to the figures that were seen in real CloudTrail logs. */
class RealismTest {
  private static final int EVENTS = 20_000;
  private static final Pattern SYNTHETIC =
      Pattern.compile(
          "(192\\.0\\.2|198\\.51\\.100|203\\.0\\.113)\\.\\d+|2001:db8:.*|AWS Internal|.*\\.amazonaws\\.com");

  private static byte[] bytes = {};
  private static List<JsonNode> events = List.of();

  @BeforeAll
  static void generate() throws IOException {
    bytes = Corpus.logFile(EVENTS);
    JsonNode records = new JsonMapper().readTree(bytes).get("Records");
    events = StreamSupport.stream(records.spliterator(), false).toList();
  }

  @Test
  void has_as_many_sources_and_names_as_real_logs() {
    Calls calls = Calls.load();

    assertThat(calls.stream().map(Call::source).distinct()).hasSize(60);
    // ConsoleLogin is the 450th.
    assertThat(calls.stream().map(Call::name).distinct())
        .hasSize(449)
        .doesNotContain("ConsoleLogin");
  }

  @Test
  void a_fifth_of_the_events_failed() {
    assertThat(share(event -> event.has("errorCode"))).isCloseTo(0.22, within(0.01));
    assertThat(share(event -> event.path("errorCode").asText().equals("AccessDenied")))
        .isBetween(0.04, 0.06);
  }

  @Test
  void a_few_percent_are_console_logins_with_and_without_mfa() {
    List<JsonNode> logins =
        events.stream()
            .filter(event -> event.get("eventName").asText().equals("ConsoleLogin"))
            .toList();

    assertThat(logins.size() / (double) EVENTS).isBetween(0.02, 0.03);
    assertThat(
            logins.stream()
                .map(login -> login.at("/additionalEventData/MFAUsed").asText())
                .distinct())
        .containsExactlyInAnyOrder("Yes", "No");
    assertThat(
            logins.stream()
                .map(login -> login.at("/responseElements/ConsoleLogin").asText())
                .distinct())
        .containsExactlyInAnyOrder("Success", "Failure");
  }

  @Test
  void a_few_calls_make_most_of_the_events() {
    assertThat(share(event -> event.get("eventName").asText().equals("AssumeRole")))
        .isBetween(0.12, 0.17);
    assertThat(events.stream().map(event -> event.get("eventName")).distinct().count())
        .isGreaterThan(400);
  }

  @Test
  void an_event_is_as_large_and_as_compressible_as_a_real_one() throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(bytes);
    }

    assertThat(bytes.length / EVENTS).isCloseTo(1_270, within(50));
    assertThat(bytes.length / (double) compressed.size()).isCloseTo(7, within(0.4));
  }

  @Test
  void identifiers_are_unique_and_addresses_belong_to_nobody() {
    assertThat(events.stream().map(event -> event.get("eventID")).distinct()).hasSize(EVENTS);
    assertThat(events.stream().map(event -> event.get("sourceIPAddress").asText()))
        .allMatch(SYNTHETIC.asMatchPredicate());
  }

  @Test
  void most_responses_are_null_and_some_parameters_hold_json_in_text() {
    assertThat(share(event -> event.get("responseElements").isNull())).isBetween(0.6, 0.9);
    assertThat(events.stream().map(event -> event.at("/requestParameters/policyDocument").asText()))
        .anyMatch(text -> text.startsWith("{\"Version\""));
  }

  private static double share(Predicate<JsonNode> condition) {
    return events.stream().filter(condition).count() / (double) EVENTS;
  }
}
