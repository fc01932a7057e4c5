package dev.breadcrumbs.cloudtrail.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.breadcrumbs.cloudtrail.query.conformance.ConformanceCase;
import dev.breadcrumbs.cloudtrail.query.conformance.ConformanceSuite;
import dev.breadcrumbs.cloudtrail.query.internal.command.Filter;
import dev.breadcrumbs.cloudtrail.query.internal.function.EvalFunctions;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Command;
import dev.breadcrumbs.cloudtrail.query.internal.spl.SplCommands;
import dev.breadcrumbs.cloudtrail.query.internal.stats.StatsFunction;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The conformance suite shows each command and each function of {@code stats} what is missing, has
 * several values, comes twice, is a number in a text, or is nothing at all. Which of these the
 * events of a case have is read off them.
 */
class CoverageTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
  private static final Pattern CALL = Pattern.compile("([a-zA-Z_]+)[0-9.]*\\(");

  private enum Kind {
    MISSING,
    MULTIVALUE,
    TIE,
    EMPTY_INPUT,
    NUMBER_IN_TEXT
  }

  /** What a text has commands for that is printed as another. */
  private static final Map<String, String> PRINTED =
      Map.of(
          "bucket", "bin",
          "regex", "where",
          "spath", "eval",
          "format", "search",
          "addcoltotals", "addtotals");

  @Test
  void every_command_has_a_case_of_each_kind() {
    Set<String> names = new TreeSet<>(SplCommands.names());
    names.removeAll(PRINTED.keySet());
    Map<String, Set<Kind>> covered = new HashMap<>();
    for (ConformanceCase each : cases()) {
      Set<Kind> kinds = kinds(each);
      for (Command command : each.search().get().commands().commands()) {
        covered
            .computeIfAbsent(command.toString().split(" ", 2)[0], first -> new HashSet<>())
            .addAll(kinds);
        // A search in brackets is printed with its table, where that says what it returns.
        if (command instanceof Filter && command.toString().contains("[search ")) {
          covered.computeIfAbsent("return", first -> new HashSet<>()).addAll(kinds);
        }
      }
      // A search begins with one, whether the word stands there or not.
      covered.computeIfAbsent("search", first -> new HashSet<>()).addAll(kinds);
    }

    assertThat(missing(names, covered)).isEmpty();
  }

  @Test
  void every_function_of_stats_has_a_case_of_each_kind() {
    Map<String, Set<Kind>> covered = new HashMap<>();
    for (ConformanceCase each : cases()) {
      Set<Kind> kinds = kinds(each);
      for (Command command : each.search().get().commands().commands()) {
        String text = command.toString();
        if (text.startsWith("stats ")) {
          CALL.matcher(text + "count(")
              .results()
              .forEach(
                  call ->
                      covered
                          .computeIfAbsent(call.group(1), first -> new HashSet<>())
                          .addAll(kinds));
        }
      }
    }
    Set<String> names = new TreeSet<>();
    StatsFunction.names().forEach(name -> names.add(printed(name)));

    assertThat(missing(names, covered)).isEmpty();
  }

  /** How a function is printed, percentiles without the number. */
  private static String printed(String name) {
    return StatsFunction.named(name).text().replaceAll("[0-9.]+$", "");
  }

  /** Functions of one value, or of several, without those that take none and the conditions. */
  @Test
  void every_function_of_eval_has_a_line_with_a_missing_value_and_one_with_several()
      throws IOException {
    Map<String, Set<Kind>> covered = new HashMap<>();
    for (String line : lines("/functions.csv")) {
      String[] parts = line.split("\\|");
      Set<Kind> kinds = covered.computeIfAbsent(parts[0], first -> new HashSet<>());
      if (parts[1].contains("null")) {
        kinds.add(Kind.MISSING);
      }
      if (parts[1].contains("[")) {
        kinds.add(Kind.MULTIVALUE);
      }
    }
    Set<String> names = new TreeSet<>(EvalFunctions.names());
    names.removeAll(Set.of("null", "true", "false", "now", "time", "pi"));

    assertThat(missing(names, covered, Set.of(Kind.MISSING, Kind.MULTIVALUE))).isEmpty();
  }

  private static List<String> lines(String resource) throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(CoverageTest.class.getResourceAsStream(resource))) {
      return new String(stream.readAllBytes(), UTF_8).lines().toList();
    }
  }

  private static Map<String, Set<Kind>> missing(Set<String> names, Map<String, Set<Kind>> covered) {
    return missing(names, covered, Set.of(Kind.values()));
  }

  private static Map<String, Set<Kind>> missing(
      Set<String> names, Map<String, Set<Kind>> covered, Set<Kind> wanted) {
    Map<String, Set<Kind>> missing = new TreeMap<>();
    for (String name : names) {
      Set<Kind> left = new TreeSet<>(wanted);
      left.removeAll(covered.getOrDefault(name, Set.of()));
      if (!left.isEmpty()) {
        missing.put(name, left);
      }
    }
    return missing;
  }

  private static List<ConformanceCase> cases() {
    return ConformanceSuite.FILES.stream()
        .flatMap(file -> ConformanceSuite.cases(file).stream())
        .toList();
  }

  private static Set<Kind> kinds(ConformanceCase each) {
    Set<Kind> kinds = new HashSet<>();
    if (each.events().isEmpty()) {
      kinds.add(Kind.EMPTY_INPUT);
    }
    Map<String, Integer> haveIt = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (String event : each.events()) {
      Map<String, String> values = new HashMap<>();
      collect("", tree(event), values, kinds);
      for (Map.Entry<String, String> value : values.entrySet()) {
        haveIt.merge(value.getKey(), 1, Integer::sum);
        if (!seen.add(value.toString())) {
          kinds.add(Kind.TIE);
        }
      }
    }
    if (haveIt.values().stream().anyMatch(count -> count < each.events().size())) {
      kinds.add(Kind.MISSING);
    }
    return kinds;
  }

  private static void collect(
      String path, JsonNode node, Map<String, String> values, Set<Kind> kinds) {
    if (node.isNull()) {
      kinds.add(Kind.MISSING);
    } else if (node.isArray()) {
      if (node.size() > 1) {
        kinds.add(Kind.MULTIVALUE);
      }
      node.forEach(element -> collect(path + "{}", element, values, kinds));
    } else if (node.isObject()) {
      node.properties()
          .forEach(it -> collect(path + "." + it.getKey(), it.getValue(), values, kinds));
    } else {
      if (node.isTextual() && NUMBER.matcher(node.textValue()).matches()) {
        kinds.add(Kind.NUMBER_IN_TEXT);
      }
      values.put(path, node.asText());
    }
  }

  private static JsonNode tree(String event) {
    try {
      return MAPPER.readTree(event);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(event, e);
    }
  }
}
