package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How loud all rules together are on one event. */
class NoiseTest {
  private static final Path RULES = Path.of("src/main/resources/breadcrumbs-rules");
  private static final RuleEngine ENGINE = RuleEngine.of(Catalogue.all());

  /** The findings on each event of the samples that has some above informational. */
  private static List<List<Finding>> byEvent() throws IOException {
    List<List<Finding>> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(RULES)) {
      for (Path file : files.filter(NoiseTest::isSample).sorted().toList()) {
        all.addAll(byEvent(ENGINE.evaluate(CloudTrail.read(file)).findings()));
      }
    }
    return all;
  }

  private static boolean isSample(Path file) {
    String name = file.toString();
    return name.endsWith(".json") || name.endsWith(".jsonl");
  }

  private static Collection<List<Finding>> byEvent(List<Finding> findings) {
    Map<CloudTrailEvent, List<Finding>> found = new LinkedHashMap<>();
    for (Finding finding : findings) {
      if (finding.level() != Level.INFORMATIONAL) {
        finding
            .event()
            .ifPresent(
                event -> found.computeIfAbsent(event, none -> new ArrayList<>()).add(finding));
      }
    }
    return found.values();
  }

  @Test
  void an_event_raises_at_most_two_alarms() throws IOException {
    assertThat(byEvent())
        .isNotEmpty()
        .allSatisfy(
            findings ->
                assertThat(findings)
                    .filteredOn(finding -> finding.level().compareTo(Level.MEDIUM) >= 0)
                    .hasSizeLessThanOrEqualTo(2));
  }

  @Test
  void an_event_raises_hardly_more_than_one_finding_in_the_mean() throws IOException {
    assertThat(byEvent().stream().mapToInt(List::size).average().orElse(0)).isBetween(1.0, 1.1);
  }

  @Test
  void a_group_opened_to_the_world_is_one_alarm_that_names_the_others() {
    List<Finding> findings =
        ENGINE
            .evaluate(
                CloudTrail.read(
                    RULES.resolve("database-ports-opened-to-world/match-postgres.json")))
            .stream()
            .filter(finding -> finding.level() != Level.INFORMATIONAL)
            .toList();

    assertThat(findings)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule().id()).isEqualTo("database-ports-opened-to-world");
              assertThat(finding.superseded()).containsExactly("security-group-opened-to-world");
            });
  }

  @Test
  void forty_calls_of_one_tool_raise_one_alarm() {
    String log = String.join("", IntStream.range(0, 40).mapToObj(NoiseTest::call).toList());

    assertThat(ENGINE.evaluate(CloudTrail.read(log.getBytes(UTF_8), "kali.json")))
        .extracting(finding -> finding.rule().id())
        .containsExactly("attack-tool-used");
  }

  private static String call(int number) {
    return """
        {"eventID": "e-%d", "eventTime": "2024-08-07T12:%02d:00Z", "eventName": "GetUser",
         "eventSource": "iam.amazonaws.com", "awsRegion": "us-east-1",
         "sourceIPAddress": "203.0.113.9", "userAgent": "aws-cli/2.%d.0 Linux/6.1.0-kali9-amd64",
         "userIdentity": {"type": "IAMUser", "userName": "alice"}}
        """
        .formatted(number, number, number / 8);
  }
}
