package dev.breadcrumbs.cloudtrail.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.query.reliability.HostileValues;
import dev.breadcrumbs.cloudtrail.query.reliability.OtherProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/reliability.md says of hostile values is so on every feed, in a heap of 256 MB. */
class HostileValuesTest {
  private static final Pattern ROW = Pattern.compile("\\| `([a-z-]+)` \\| [^|]+ \\| ([^|]+) \\|");
  private static final Map<String, String> WORDS =
      Map.of(
          "its event", "costs its event",
          "told", "is told: its names are not found",
          "taken", "is taken",
          "refused: mvexpand", "refused, naming `mvexpand`",
          "refused: where", "refused, naming `where`");

  private static Map<String, String> documented() throws IOException {
    Map<String, String> rows = new TreeMap<>();
    String document = Files.readString(Path.of("../docs/reliability.md"));
    String section = document.split("## Hostile values\n")[1].split("\n## ")[0];
    for (String line : section.lines().toList()) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        rows.put(row.group(1), row.group(2));
      }
    }
    return rows;
  }

  @Test
  void each_costs_itself_or_is_refused_and_its_neighbours_are_delivered() throws Exception {
    Map<String, String> found = new TreeMap<>();
    for (String line : OtherProcess.run("-Xmx256m", HostileValues.class)) {
      String[] parts = line.split("\t");
      assertThat(parts).as(line).hasSize(3);
      String outcome = WORDS.getOrDefault(parts[2], parts[2]);
      assertThat(found.getOrDefault(parts[0], outcome)).as(line).isEqualTo(outcome);
      found.put(parts[0], outcome);
    }

    assertThat(found).hasSize(HostileValues.ROWS.size()).isEqualTo(documented());
  }
}
