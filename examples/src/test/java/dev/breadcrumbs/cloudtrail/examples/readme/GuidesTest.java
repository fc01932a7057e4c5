package dev.breadcrumbs.cloudtrail.examples.readme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.examples.BundledLogs;
import dev.breadcrumbs.cloudtrail.examples.Printed;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import dev.breadcrumbs.cloudtrail.rules.RuleStream;
import dev.breadcrumbs.cloudtrail.rules.catalogue.Catalogue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/guide shows is code that runs, and what it prints. */
class GuidesTest {
  private static final byte[] EVENT =
      """
      {"eventVersion":"1.11","eventTime":"2026-03-01T10:05:00Z","eventName":"StopLogging",
      "eventSource":"cloudtrail.amazonaws.com","awsRegion":"us-east-1","eventID":"7",
      "sourceIPAddress":"192.0.2.10","requestParameters":{"name":"example-trail"},
      "userIdentity":{"type":"IAMUser","accountId":"123456789012","userName":"alice"}}
      """
          .getBytes(UTF_8);

  private final Path logs = BundledLogs.folder();

  static List<Path> guides() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("../docs/guide"))) {
      return files.sorted().toList();
    }
  }

  private static Readme guide(String name) throws IOException {
    return Readme.read("docs/guide/" + name + ".md");
  }

  @ParameterizedTest
  @MethodSource("guides")
  void begins_with_the_lines_that_do_it(Path guide) throws IOException {
    String beginning = Files.readString(guide).lines().limit(8).collect(Collectors.joining("\n"));

    assertThat(beginning).startsWith("# ").contains("\n```");
  }

  @ParameterizedTest
  @MethodSource("guides")
  void shows_code_that_the_build_runs(Path guide) throws IOException {
    Readme shown = new Readme(Files.readString(guide));

    for (String language : List.of("java", "kotlin", "scala")) {
      for (String block : shown.blocks(language)) {
        assertThat(sources(language)).as(block).anyMatch(source -> source.contains(trimmed(block)));
      }
    }
  }

  /** Sources that are run by a test, here or in a host, without indentation. */
  private static List<String> sources(String language) throws IOException {
    String end = Map.of("java", ".java", "kotlin", ".kt", "scala", ".scala").get(language);
    List<Path> folders =
        List.of(
            Path.of("src/test/java/dev/breadcrumbs/cloudtrail/examples/readme"),
            Path.of("../hosts"));
    List<String> sources = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(each -> each.toString().endsWith(end)).toList()) {
          sources.add(trimmed(Files.readString(file)));
        }
      }
    }
    return sources;
  }

  /** Without the marks of snippets for other documents. */
  private static String trimmed(String code) {
    return code.lines()
        .map(String::strip)
        .filter(line -> !line.startsWith("// snippet: "))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void an_embedded_search_prints_what_is_shown() throws Exception {
    assertThat(guide("embed").blocks("text"))
        .containsExactly(
            Printed.by(() -> Guides.embed(logs)),
            Printed.by(() -> Snippets.typedEvent(logs)),
            Printed.by(() -> Snippets.loadedEvents(logs)));
  }

  @Test
  void an_alert_prints_what_is_shown() throws Exception {
    assertThat(guide("alert").blocks("text"))
        .containsExactly(
            Printed.by(() -> Guides.alert(logs)), Printed.by(() -> Guides.alertOnce(logs)));
  }

  @Test
  void an_archive_and_a_stream_are_read(@TempDir Path folder) throws Exception {
    Path zip = folder.resolve("evidence.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip));
        Stream<Path> files = Files.walk(logs)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new ZipEntry(logs.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, out);
      }
    }

    assertThat(guide("read-from").blocks("text"))
        .containsExactly(Printed.by(() -> Guides.places(zip, new ByteArrayInputStream(EVENT))));
  }

  @Test
  void a_database_gives_log_files_and_a_row_that_fails_costs_itself() {
    Guides.Database database =
        key -> {
          if (key == 2) {
            throw new IOException("connection reset");
          }
          return EVENT;
        };

    assertThat(Guides.database(database).records()).isOne();
    assertThat(Guides.database(database).problems().toString())
        .contains("archive row 2", "connection reset");
  }

  @Test
  void messages_are_evaluated_as_they_come() throws IOException {
    RuleEngine engine = RuleEngine.of(Catalogue.all());
    RuleStream rules = engine.stream(finding -> {});
    String saved = Guides.onMessages(List.of(EVENT), rules);
    Guides.onEnvelope(
        ("{\"Records\":[" + new String(EVENT, UTF_8) + "]}").getBytes(UTF_8), "a", rules);

    assertThat(rules.events()).isEqualTo(2);
    assertThat(engine.restore(saved, finding -> {}).begunAnew()).isEmpty();
  }

  @Test
  void a_big_folder_prints_what_is_shown() throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(2);
    try {
      assertThat(guide("threads-and-memory").blocks("text"))
          .containsExactly(Printed.by(() -> Guides.bigFolder(logs, executor)));
    } finally {
      executor.shutdown();
    }
  }

  @Test
  void an_event_is_made_of_a_map() throws Exception {
    Map<String, Object> decoded =
        Map.of(
            "eventName", "StopLogging",
            "eventSource", "cloudtrail.amazonaws.com",
            "userIdentity", Map.of("type", "IAMUser", "userName", "alice"));

    assertThat(Printed.by(() -> Guides.mapped(decoded)))
        .contains("alice", "StopLogging", "1 record");
  }
}
