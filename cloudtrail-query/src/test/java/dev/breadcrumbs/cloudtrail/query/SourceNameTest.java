package dev.breadcrumbs.cloudtrail.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailLogs;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code source} is the file that an event was read from. */
class SourceNameTest {
  private static final TableQuery BY_SOURCE = Spl.parse("* | stats count by source | sort source");

  private static CloudTrailLogs logs() {
    return CloudTrail.read(
        List.of(
            file("a.json", "{\"eventName\":\"GetObject\"}\n{\"eventName\":\"PutObject\"}"),
            // A key twice: the careful reader has to read it.
            file("b.json", "{\"eventName\":\"GetUser\",\"eventName\":\"GetUser\"}")));
  }

  private static LogFile file(String name, String text) {
    return LogFile.of(name, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void is_the_name_of_the_file() {
    Table table = BY_SOURCE.run(logs(), RunOptions.threads(2));

    assertThat(table.column("source")).containsExactly("a.json", "b.json");
    assertThat(table.column("count")).containsExactly("2", "1");
  }

  @Test
  void is_in_a_condition_of_where() {
    Table table = Spl.parse("* | where source=\"b.json\" | table eventName").run(logs());

    assertThat(table.column("eventName")).containsExactly("GetUser");
  }

  @Test
  void is_missing_where_events_are_in_memory_and_that_is_told() {
    Table table = BY_SOURCE.run(CloudTrail.load(logs()));

    assertThat(table.rows()).isEmpty();
    assertThat(table.leftOut())
        .extracting(LeftOut::toString)
        .containsExactly("3 events without source");
  }
}
