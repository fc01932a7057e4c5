package dev.breadcrumbs.cloudtrail.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.conformance.LogBytes;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The table of the functions of eval holds for fields of events, however a search is run. */
class FunctionsOnExecutorsTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final RunOptions OPTIONS =
      RunOptions.threads(1).now(Instant.parse("2026-01-31T12:00:00.25Z"));

  /** To these a number in a text is something else than a number, as their names say. */
  private static final Set<String> OF_TYPES = Set.of("typeof", "isstr");

  @ParameterizedTest(name = "{index}")
  @CsvFileSource(
      resources = "/functions.csv",
      delimiter = '|',
      quoteCharacter = '\0',
      maxCharsPerColumn = 100_000)
  void gives_the_value_of_the_table(String name, String arguments, String expected)
      throws IOException {
    ArrayNode values = values(arguments);

    check(name, values, expected);
    if (!OF_TYPES.contains(name)) {
      check(name, withNumbersInTexts(values), expected);
    }
  }

  private static ArrayNode values(String arguments) throws IOException {
    return (ArrayNode) JSON.readTree("[" + (arguments == null ? "" : arguments) + "]");
  }

  private static ArrayNode withNumbersInTexts(ArrayNode values) {
    ArrayNode texts = JSON.createArrayNode();
    values.forEach(
        value -> {
          if (value.isNumber()) {
            texts.add(Values.text(value.decimalValue()));
          } else {
            texts.add(value instanceof ArrayNode several ? withNumbersInTexts(several) : value);
          }
        });
    return texts;
  }

  private static void check(String name, ArrayNode values, String expected) throws IOException {
    ObjectNode event = JSON.createObjectNode().put("eventName", "Call");
    ObjectNode parameters = event.putObject("requestParameters");
    for (int at = 0; at < values.size(); at++) {
      parameters.set("a" + at, values.get(at));
    }
    List<String> fields =
        IntStream.range(0, values.size()).mapToObj(at -> "requestParameters.a" + at).toList();
    TableQuery query =
        Spl.parse("* | eval r=" + name + "(" + String.join(", ", fields) + ") | table r");
    JsonNode wanted = JSON.readTree(expected);

    runs(query, event.toString())
        .forEach(
            table ->
                assertThat(texts(table.first().get("r")))
                    .as("%s on %s", query, event)
                    .isEqualTo(texts(Values.of(wanted))));
  }

  private static Stream<Table> runs(TableQuery query, String event) {
    byte[] lines = LogBytes.lines(List.of(event));
    return Stream.of(
        FeedKind.TREES.run(query, CloudTrail.read(lines, "events"), OPTIONS),
        FeedKind.SCANNED.run(query, CloudTrail.read(lines, "events"), OPTIONS),
        FeedKind.STORED.run(query, CloudTrail.load(CloudTrail.read(lines, "events")), OPTIONS),
        query.run(CloudTrail.of(List.of(CloudTrailEvent.parse(event))), OPTIONS));
  }

  private static List<String> texts(Object value) {
    return Values.each(value).stream().map(Values::text).toList();
  }
}
