package dev.breadcrumbs.cloudtrail.query;

import static dev.breadcrumbs.cloudtrail.query.Search.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailLogs;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.model.LoadedEvents;
import dev.breadcrumbs.cloudtrail.model.reading.PassedOver;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemKind;
import dev.breadcrumbs.cloudtrail.model.reading.ReadProblem;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import dev.breadcrumbs.cloudtrail.query.reliability.Cases;
import dev.breadcrumbs.cloudtrail.query.reliability.Cases.Case;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What docs/reliability.md says of each input is what every way of reading makes of it. */
class ReliabilityTableTest {
  private static final Path DOCUMENT = Path.of("../docs/reliability.md");
  private static final Pattern ROW =
      Pattern.compile("\\| `([a-z0-9-]+)` \\|[^|]*\\| ([^|]+) \\| ([^|]+) \\|");
  private static final Map<String, Case> CASES = Cases.all();
  private static final TableQuery IDS = events().table(Fields.EVENT_ID);

  @TempDir Path folder;

  /** A row of the table. */
  private record Row(String name, String delivered, String reported) {}

  /** What one way of reading gave. */
  private record Outcome(List<String> ids, ReadReport report) {
    static Outcome of(Table table) {
      List<String> ids =
          table.column("eventID").stream().map(id -> id.isEmpty() ? "?" : id).toList();
      return new Outcome(ids, table.report());
    }

    String delivered() {
      return ids.isEmpty() ? "none" : String.join(" ", ids);
    }

    String reported() {
      Stream<String> problems = report.problems().stream().map(problem -> problem.kind().text());
      Stream<String> passedOver =
          report.passedOverCounts().keySet().stream().map(kind -> kind.text() + " passed over");
      String kinds = Stream.concat(problems, passedOver).collect(Collectors.joining(", "));
      return kinds.isEmpty() ? "nothing" : kinds;
    }

    /** Values of a wrong type are looked for by those who make typed events alone. */
    List<ReadProblem> untypedProblems() {
      return report.problems().stream()
          .filter(problem -> problem.kind() != ProblemKind.WRONG_TYPE)
          .toList();
    }
  }

  private static List<Row> rows() throws IOException {
    return Files.readAllLines(DOCUMENT).stream()
        .map(ROW::matcher)
        .filter(Matcher::matches)
        .map(row -> new Row(row.group(1), row.group(2).strip(), row.group(3).strip()))
        .toList();
  }

  @Test
  void every_row_has_a_case_and_every_case_a_row() throws IOException {
    assertThat(rows()).extracting(Row::name).containsExactlyInAnyOrderElementsOf(CASES.keySet());
    assertThat(CASES).hasSizeGreaterThan(150);
  }

  @Test
  void every_kind_of_problem_is_in_the_table() throws IOException {
    String kinds = rows().stream().map(Row::reported).collect(Collectors.joining(", "));
    // What a search finds too costly is in the table of hostile values.
    List<String> all =
        Arrays.stream(ProblemKind.values())
            .filter(kind -> kind != ProblemKind.TOO_COSTLY)
            .map(ProblemKind::text)
            .toList();
    assertThat(List.of(kinds.split(", "))).containsAll(all);
  }

  @TestFactory
  Stream<DynamicTest> each_row_tells_what_is_delivered_and_reported() throws IOException {
    return rows().stream().map(row -> DynamicTest.dynamicTest(row.name(), () -> check(row)));
  }

  private void check(Row row) throws IOException {
    Case input = Objects.requireNonNull(CASES.get(row.name()), row.name());
    Outcome typed = typed(source(input));
    assertThat(typed.delivered()).isEqualTo(row.delivered());
    assertThat(typed.reported()).isEqualTo(row.reported());
    for (FeedKind feed : List.of(FeedKind.TREES, FeedKind.SCANNED)) {
      Outcome other = Outcome.of(feed.run(IDS, source(input), RunOptions.threads(2)));
      assertSame(other, typed);
    }
    LoadedEvents loaded = CloudTrail.load(source(input));
    assertSame(Outcome.of(IDS.run(loaded)), typed);
    assertSame(conditions(source(input)), typed);
    Outcome inspected = new Outcome(typed.ids(), source(input).inspect());
    assertSame(inspected, typed);
    assertThat(inspected.reported()).isEqualTo(row.reported());
  }

  private static void assertSame(Outcome other, Outcome typed) {
    assertThat(other.delivered()).isEqualTo(typed.delivered());
    assertThat(other.untypedProblems())
        .extracting(ReliabilityTableTest::withoutFolder)
        .isEqualTo(
            typed.untypedProblems().stream().map(ReliabilityTableTest::withoutFolder).toList());
    assertThat(other.report().controlMessages()).isEqualTo(typed.report().controlMessages());
    assertThat(other.report().passedOverCounts()).isEqualTo(typed.report().passedOverCounts());
    assertThat(other.report().passedOverFiles())
        .extracting(file -> Path.of(file.file()).getFileName(), PassedOver::reason)
        .isEqualTo(
            typed.report().passedOverFiles().stream()
                .map(file -> tuple(Path.of(file.file()).getFileName(), file.reason()))
                .toList());
  }

  /** Each way of reading has a folder of its own, whose name is in that of its files. */
  private static String withoutFolder(ReadProblem problem) {
    String place = problem.record() + " " + problem.offset() + " " + problem.kind().text();
    return Path.of(problem.file()).getFileName() + " " + place;
  }

  private CloudTrailLogs source(Case input) throws IOException {
    return input.in(Files.createTempDirectory(folder, "case"));
  }

  /** What rules stand on: each event meets a condition that asks for nothing. */
  private static Outcome conditions(CloudTrailSource source) {
    List<String> ids = new ArrayList<>();
    ReadReport report =
        ConditionScan.of(List.of(Fields.EVENT_ID.exists().or(Fields.EVENT_ID.missing())))
            .run(
                source,
                RunOptions.threads(2),
                new ConditionScan.Handler() {
                  @Override
                  public void matched(int condition, CloudTrailEvent event) {
                    ids.add(Objects.requireNonNullElse(event.eventID(), "?"));
                  }

                  @Override
                  public void failed(int condition, @Nullable String eventID, Throwable reason) {
                    throw new AssertionError(eventID, reason);
                  }
                });
    return new Outcome(ids, report);
  }

  private static Outcome typed(CloudTrailSource source) {
    List<String> ids = new ArrayList<>();
    ReadReport report =
        source.forEach(event -> ids.add(Objects.requireNonNullElse(event.eventID(), "?")));
    return new Outcome(ids, report);
  }
}
