package dev.breadcrumbs.cloudtrail.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The type of a column in JSON and maps depends on what made it, not on how many values it has. */
class ListColumnsTest {
  private static final String EVENTS =
      """
      {"eventName":"a","awsRegion":"x"}
      {"eventName":"a","awsRegion":"y"}
      {"eventName":"b","awsRegion":"x"}
      """;

  static Stream<Arguments> searches() {
    return Stream.of(
            List.of("* | stats values(awsRegion) as r by eventName | table r", "[x,y] [x]"),
            List.of("* | stats list(awsRegion) as r by eventName | table r", "[x,y] [x]"),
            List.of(
                "* | stats values(awsRegion) as v by eventName | rename v as r | table r",
                "[x,y] [x]"),
            List.of(
                "* | stats values(awsRegion) as v by eventName | eval r=v | table r", "[x,y] [x]"),
            List.of("* | chart values(awsRegion) as r over eventName | table r", "[x,y] [x]"),
            List.of(
                "* | eventstats values(awsRegion) as r by eventName | table r", "[x,y] [x,y] [x]"),
            List.of(
                "* | streamstats values(awsRegion) as r by eventName | table r", "[x] [x,y] [x]"),
            List.of("eventName=b | stats values(awsRegion) as r | mvexpand r", "x"),
            List.of("eventName=b | stats values(awsRegion) as r | nomv r", "x"),
            List.of("eventName=b | stats values(awsRegion) as r | eval r=mvcount(r)", "1"),
            List.of(
                "eventName=b | stats values(awsRegion) as v by awsRegion | stats first(v) as r",
                "x"),
            List.of("eventName=c | stats values(awsRegion) as r", "null"),
            List.of("eventName=b | stats first(awsRegion) as r", "x"))
        .flatMap(
            each ->
                Stream.of(FeedKind.values())
                    .map(feed -> Arguments.of(feed, each.get(0), each.get(1))));
  }

  @ParameterizedTest
  @MethodSource("searches")
  void are_arrays_by_what_made_them(FeedKind feed, String search, String expected) {
    Table table =
        feed.run(
            Spl.parse(search),
            CloudTrail.read(EVENTS.getBytes(StandardCharsets.UTF_8), "events.json"),
            RunOptions.DEFAULT);

    String values =
        table.toJsonLines().replace("{\"r\":", "").replace("}\n", " ").replace("\"", "").strip();
    assertThat(values).isEqualTo(expected);
    assertThat(table.toMaps().stream().map(row -> json(row.get("r"))))
        .containsExactly(expected.split(" "));
  }

  private static String json(@Nullable Object value) {
    return String.valueOf(value).replace(", ", ",");
  }
}
