package dev.breadcrumbs.cloudtrail.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.breadcrumbs.cloudtrail.query.conformance.ConformanceCase;
import dev.breadcrumbs.cloudtrail.query.conformance.ConformanceSuite;
import dev.breadcrumbs.cloudtrail.sql.Outcome.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Each case gives the rows of our own engine on DuckDB, or an error that says what SQL lacks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqlConformanceTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "sql-conformance.md");
  private static final int LONGEST = 160;

  private final Map<String, Map<ConformanceCase, Outcome>> outcomes = new LinkedHashMap<>();

  @BeforeAll
  void run_all(@TempDir Path folder) throws SQLException, IOException {
    try (DuckDbEngine engine = new DuckDbEngine(folder)) {
      SqlConformance conformance = new SqlConformance(engine);
      for (String file : ConformanceSuite.FILES) {
        Map<ConformanceCase, Outcome> ofFile = new LinkedHashMap<>();
        for (ConformanceCase each : ConformanceSuite.cases(file)) {
          ofFile.put(each, conformance.run(each));
        }
        outcomes.put(file, ofFile);
      }
    }
  }

  private List<Outcome> all() {
    return outcomes.values().stream().flatMap(each -> each.values().stream()).toList();
  }

  @Test
  void no_case_differs_in_silence() {
    List<String> different =
        outcomes.values().stream()
            .flatMap(each -> each.entrySet().stream())
            .filter(each -> each.getValue().verdict() == Verdict.DIFFERENT)
            .map(each -> each.getKey().name() + ": " + each.getValue().detail())
            .toList();

    assertThat(different).isEmpty();
  }

  @Test
  void more_than_half_of_the_cases_can_be_said() {
    assertThat(all().stream().filter(each -> each.verdict() == Verdict.EQUAL).count())
        .isGreaterThan(all().size() / 2);
  }

  @Test
  void what_can_be_said_to_one_engine_can_be_said_to_the_others_or_is_refused_with_its_name() {
    for (Map<ConformanceCase, Outcome> ofFile : outcomes.values()) {
      for (ConformanceCase each : ofFile.keySet()) {
        for (SqlDialect dialect : SqlDialect.values()) {
          NotInSqlException refused =
              catchThrowableOfType(
                  NotInSqlException.class, () -> SqlWriter.to(dialect).write(each.search().get()));

          if (refused != null) {
            assertThat(refused).hasMessageContaining(" cannot say '");
          }
        }
      }
    }
  }

  @Test
  void the_document_has_every_case() throws IOException {
    String table = document();
    if (Boolean.getBoolean("conformance.write")) {
      Files.writeString(DOCUMENT, table);
    }
    assertThat(DOCUMENT).content().isEqualTo(table);
  }

  private String document() {
    StringBuilder text =
        new StringBuilder(
            """
            # The conformance suite in SQL

            Made by `SqlConformanceTest` of `cloudtrail-sql`, with `-Dconformance.write=true`; every build checks
            it. Every kind of feed of our own engine (trees, scanned, stored, typed) gives the expected rows of all
            cases, which `ConformanceTest` holds it to. Here is what DuckDB made of the SQL of each: *equal*; *cannot*,
            the error when the SQL is written; *the statement fails*, the error that the statement itself raises at a
            value that SQL has not; or *differs as told*, by a note that the statement carries or by the text of
            `SqlWriter`.

            """);
    Map<Verdict, Long> counts =
        all().stream()
            .collect(
                Collectors.groupingBy(
                    Outcome::verdict, () -> new EnumMap<>(Verdict.class), Collectors.counting()));
    text.append(all().size()).append(" cases: ");
    text.append(
        counts.entrySet().stream()
            .map(each -> each.getKey().words() + " " + each.getValue())
            .collect(Collectors.joining(", ", "", ".\n")));
    outcomes.forEach(
        (file, ofFile) -> {
          text.append("\n## ").append(file).append("\n\n| case | DuckDB | why |\n|---|---|---|\n");
          ofFile.forEach((each, outcome) -> text.append(line(each, outcome)));
        });
    return text.toString();
  }

  private static String line(ConformanceCase each, Outcome outcome) {
    String why = outcome.detail().replaceAll("\\s+", " ").replaceAll("/\\S*events.json", "events");
    String shown = why.length() > LONGEST ? why.substring(0, LONGEST) + " …" : why;
    return "| "
        + cell(each.name())
        + " | "
        + outcome.verdict().words()
        + " | "
        + (shown.isEmpty() ? "" : "`" + shown.replace("`", "'").replace("|", "\\|") + "`")
        + " |\n";
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("*", "\\*").replace("_", "\\_");
  }
}
