package dev.breadcrumbs.cloudtrail.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The searches once more as plain loops over Jackson trees: what the contenders are tested against.
 */
final class PlainSearch {
  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> DENIED =
      List.of(
          "/awsRegion",
          "/eventName",
          "/userIdentity/userName",
          "/sourceIPAddress",
          "/userAgent",
          "/errorMessage");

  private PlainSearch() {}

  static Answer answer(Search search, Path corpus) {
    return switch (search) {
      case LOGINS ->
          counted(
              events(corpus)
                  .filter(event -> text(event, "/eventName").equals("ConsoleLogin"))
                  .map(
                      event ->
                          List.of(
                              text(event, "/userIdentity/userName"),
                              text(event, "/additionalEventData/MFAUsed")))
                  .filter(group -> !group.contains("")));
      case ERRORS ->
          counted(
              events(corpus)
                  .map(event -> text(event, "/errorCode"))
                  .map(code -> List.of(code.isEmpty() ? "success" : code)));
      case DENIED ->
          new Answer(
              events(corpus)
                  .filter(event -> text(event, "/errorCode").equals("AccessDenied"))
                  .map(event -> DENIED.stream().map(field -> text(event, field)).toList())
                  .toList());
      case WORD -> count(events(corpus).filter(event -> holds(event, "198\\.51\\.100\\.109")));
      case COMMON_WORD -> count(events(corpus).filter(event -> holds(event, "(?i)IAMUser")));
      case COMMON_VALUE ->
          count(
              events(corpus)
                  .filter(event -> text(event, "/userIdentity/type").equalsIgnoreCase("IAMUser")));
      case EVERYTHING -> Answer.counted("events", events(corpus).count());
    };
  }

  private static Answer count(Stream<JsonNode> events) {
    return new Answer(List.of(List.of(Long.toString(events.count()))));
  }

  private static boolean holds(JsonNode node, String word) {
    if (node.isContainerNode()) {
      return StreamSupport.stream(node.spliterator(), false).anyMatch(each -> holds(each, word));
    }
    return node.asText().matches("(?s)(.*[^\\p{L}\\p{N}])?" + word + "([^\\p{L}\\p{N}].*)?");
  }

  private static Answer counted(Stream<List<String>> groups) {
    Map<String, Long> counts = new TreeMap<>();
    groups.forEach(group -> counts.merge(String.join("\0", group), 1L, Long::sum));
    List<List<String>> rows = new ArrayList<>();
    counts.forEach(
        (group, count) ->
            rows.add(Stream.concat(Stream.of(group.split("\0")), Stream.of("" + count)).toList()));
    return new Answer(rows);
  }

  private static String text(JsonNode event, String field) {
    return event.at(field).asText("");
  }

  private static Stream<JsonNode> events(Path corpus) {
    return Form.JSONL.files(corpus).stream().flatMap(PlainSearch::lines);
  }

  private static Stream<JsonNode> lines(Path file) {
    try {
      List<JsonNode> events = new ArrayList<>();
      for (String line : Files.readAllLines(file, UTF_8)) {
        events.add(JSON.readTree(line));
      }
      return events.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
