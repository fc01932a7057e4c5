package dev.breadcrumbs.cloudtrail.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.query.internal.spl.EvalCalls;
import dev.breadcrumbs.cloudtrail.query.internal.spl.MissingCommands;
import dev.breadcrumbs.cloudtrail.query.internal.spl.SplCommands;
import dev.breadcrumbs.cloudtrail.query.internal.stats.StatsFunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The reference of the language leaves nothing out. That its examples are right is tested there.
 */
class LanguageReferenceTest {
  private static String reference;

  @BeforeAll
  static void read() throws IOException {
    reference = Files.readString(Path.of("../docs/language.md"));
  }

  @Test
  void has_a_heading_for_every_command() {
    Set<String> commands = new TreeSet<>(SplCommands.names());
    // The other name of bin.
    assertThat(commands.remove("bucket")).isTrue();
    assertThat(reference).contains("`bucket`");

    assertThat(commands)
        .allSatisfy(command -> assertThat(reference).contains("\n#### " + command + "\n"));
  }

  @Test
  void has_a_row_for_every_function_of_eval() {
    assertThat(rows("eval")).containsExactlyInAnyOrderElementsOf(EvalCalls.names());
  }

  @Test
  void has_a_row_for_every_function_of_stats() {
    List<String> names =
        StatsFunction.names().stream()
            .map(name -> name.replaceFirst("^(p|\\w*perc)[0-9.]+$", "$1"))
            .distinct()
            .toList();

    assertThat(rows("stats")).containsExactlyInAnyOrderElementsOf(names);
  }

  @Test
  void lists_every_command_that_is_not_there_with_its_reason() {
    Map<String, String> listed = new TreeMap<>();
    Pattern.compile("(?m)^\\| ((?:`\\w+`(?:, )?)+) \\| (it .*?|fields .*?) \\| (.*) \\|$")
        .matcher(reference.substring(reference.indexOf("| Commands that are not there |")))
        .results()
        .forEach(
            row ->
                Pattern.compile("`(\\w+)`")
                    .matcher(row.group(1))
                    .results()
                    .forEach(
                        name ->
                            listed.put(
                                name.group(1),
                                row.group(2) + "; " + row.group(3).replace("\\|", "|"))));
    Map<String, String> refused = new TreeMap<>();
    MissingCommands.byName()
        .forEach((name, why) -> refused.put(name, why.reason() + "; " + why.instead()));

    assertThat(listed).isEqualTo(refused);
    assertThat(SplCommands.names()).doesNotContainAnyElementsOf(refused.keySet());
  }

  @Test
  void refuses_such_a_command_with_the_reason_and_no_guess() {
    assertThat(MissingCommands.byName())
        .allSatisfy(
            (name, why) ->
                assertThatThrownBy(() -> Spl.parse("* | " + name + " x"))
                    .hasMessageStartingWith("there is no " + name + " here: " + why.reason())
                    .hasMessageContaining("; " + why.instead())
                    .hasMessageNotContaining("did you mean"));
  }

  /** The names in the first column of the tables of functions. */
  private static List<String> rows(String kind) {
    return Pattern.compile("(?m)^\\| Function of " + kind + " .*\\n((?:\\|.*\\n)*)")
        .matcher(reference)
        .results()
        .flatMap(table -> Pattern.compile("(?m)^\\| (`.*?) \\|").matcher(table.group(1)).results())
        .flatMap(row -> Pattern.compile("`(\\w+)`").matcher(row.group(1)).results())
        .map(name -> name.group(1))
        .toList();
  }
}
