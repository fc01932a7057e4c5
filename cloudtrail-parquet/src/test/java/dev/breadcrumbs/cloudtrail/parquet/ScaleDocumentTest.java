package dev.breadcrumbs.cloudtrail.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/scale.md shows is code that runs. */
class ScaleDocumentTest {
  private static final Path SOURCE =
      Path.of("src/test/java/dev/breadcrumbs/cloudtrail/parquet/ScaleDocument.java");

  @TempDir private Path folder;

  private static List<String> found(Path file, String expression) throws IOException {
    return Pattern.compile(expression)
        .matcher(Files.readString(file))
        .results()
        .map((MatchResult match) -> match.group(1).stripIndent().strip())
        .toList();
  }

  @Test
  void its_java_is_the_code_of_this_test() throws IOException {
    List<String> shown = found(Path.of("..", "docs", "scale.md"), "(?ms)^```java\\n(.*?)^```$");

    assertThat(shown).hasSize(1).isEqualTo(found(SOURCE, "(?ms)// snippet\\n(.*?)// end"));
  }

  @Test
  void its_code_writes_events_and_a_table() throws SQLException {
    Path file = folder.resolve("errors.parquet");

    ScaleDocument.parquet(Path.of("..", "examples", "sample-logs"), folder.resolve("events"), file);

    assertThat(DuckDb.rows("SELECT sum(count) FROM '" + file + "'"))
        .isEqualTo(
            DuckDb.rows(
                "SELECT count(errorCode) FROM read_parquet('"
                    + folder.resolve("events")
                    + "/**/*.parquet')"));
  }
}
