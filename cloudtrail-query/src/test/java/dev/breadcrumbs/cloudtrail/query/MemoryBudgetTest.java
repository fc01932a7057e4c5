package dev.breadcrumbs.cloudtrail.query;

import static dev.breadcrumbs.cloudtrail.query.Aggregate.count;
import static dev.breadcrumbs.cloudtrail.query.Search.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A run holds no more than it may, and says which command would. */
class MemoryBudgetTest {
  private static final int EVENTS = 20_000;
  private static final RunOptions SMALL = RunOptions.threads(2).memory(1_000_000);

  private static CloudTrailSource source() {
    return CloudTrail.read(List.of(file("a.json", 0), file("b.json", EVENTS / 2)));
  }

  private static LogFile file(String name, int first) {
    String lines =
        IntStream.range(first, first + EVENTS / 2)
            .mapToObj(
                number ->
                    "{\"eventName\":\"GetObject\",\"eventID\":\"%08d\",\"awsRegion\":\"eu-west-1\"}"
                        .formatted(number))
            .collect(Collectors.joining("\n"));
    return LogFile.of(name, lines.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stats count by eventID",
        "stats values(eventID) as ids",
        "stats list(eventID) as ids by eventID",
        "stats mode(eventID) as id",
        "stats dc(eventID) as ids",
        "top limit=3 eventID",
        "table eventID",
        "sort 0 eventID | table eventID",
        "chart count over eventID",
        "eventstats count by eventID | table eventID",
        "dedup eventID | table eventID"
      })
  void what_would_hold_too_much_ends_with_the_commands_name(String command) {
    String name = command.split(" ")[0];

    for (FeedKind feed : FeedKind.values()) {
      TableQuery search = Spl.parse("* | " + command);
      assertThatThrownBy(() -> feed.run(search, source(), SMALL))
          .as("%s on %s", search, feed)
          .isInstanceOf(SearchException.class)
          .hasMessageMatching(
              "'"
                  + name
                  + "[^']*' would hold more than the 1 MB that the search may hold, with"
                  + " [0-9,]+ [a-z]+ so far: .*RunOptions.memory.*");
    }
  }

  @ParameterizedTest
  @EnumSource(FeedKind.class)
  void what_is_many_events_but_little_memory_is_no_burden(FeedKind feed) {
    Table table = feed.run(Spl.parse("* | stats count by eventName, awsRegion"), source(), SMALL);

    assertThat(table.first().number("count")).isEqualTo(EVENTS);
  }

  @Test
  void texts_that_are_one_object_count_once() {
    Table table = Spl.parse("* | table eventName, awsRegion | stats count").run(source(), SMALL);

    assertThat(table.first().number("count")).isEqualTo(EVENTS);
  }

  /** The rows take 2.5 MB in front of these commands, which hold the rest. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "eventstats count by eventID | table eventName",
        "eventstats values(eventID) as ids | table eventName",
        "streamstats count by eventID | table eventName",
        "streamstats values(eventID) as ids | table eventName",
        "streamstats window=100 list(eventID) as ids | table eventName"
      })
  void what_a_command_holds_of_all_rows_is_accounted_for(String command) {
    String name = command.split(" ")[0];
    RunOptions roomForRows = RunOptions.threads(2).memory(4_000_000);

    for (FeedKind feed : FeedKind.values()) {
      TableQuery search = Spl.parse("* | " + command);
      assertThatThrownBy(() -> feed.run(search, source(), roomForRows))
          .as("%s on %s", search, feed)
          .isInstanceOf(SearchException.class)
          .hasMessageMatching(
              "'" + name + "[^']*' would hold more than the 4 MB that the search may hold, .*");
    }
  }

  @Test
  void searches_beside_one_another_have_a_budget_each() {
    for (int run = 0; run < 100; run++) {
      assertThatThrownBy(() -> events().table(Fields.EVENT_ID).run(source(), SMALL))
          .isInstanceOf(SearchException.class);
      assertThat(events().stats(count()).run(source(), SMALL).first().number("count"))
          .isEqualTo(EVENTS);
    }
  }

  @Test
  void more_is_held_where_more_is_allowed() {
    RunOptions large = RunOptions.threads(2).memory(100_000_000);

    assertThat(events().table(Fields.EVENT_ID).run(source(), large).rows()).hasSize(EVENTS);
  }

  @Test
  void a_bound_is_one_byte_at_least() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RunOptions.DEFAULT.memory(0))
        .withMessage("memory is less than 1 byte: 0");
  }
}
