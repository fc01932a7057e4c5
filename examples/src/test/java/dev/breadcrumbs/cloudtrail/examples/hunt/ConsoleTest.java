package dev.breadcrumbs.cloudtrail.examples.hunt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsoleTest {
  private static final String FINDINGS =
      """
      level         rule                findings
      ------------  ------------------  --------
      critical      root-used           1
      high, medium  high-tide           2

      case 1: high  water
        low  trail-asked
          2018-07-26T13:57:46Z  high  water
      """;

  private static final String COLOURED =
      """
      level         rule                findings
      ------------  ------------------  --------
      \u001b[1;31mcritical\u001b[0m      root-used           1
      \u001b[31mhigh\u001b[0m, \u001b[33mmedium\u001b[0m  high-tide           2

      case 1: high  water
        \u001b[36mlow\u001b[0m  trail-asked
          2018-07-26T13:57:46Z  high  water
      """;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Console console =
      new Console(new PrintWriter(out), new PrintWriter(err), true, Console.ANY_WIDTH);

  @Test
  void levels_have_colours_on_a_terminal_and_nothing_else_has() {
    console.coloured(true, Map.of("NO_COLOR", "")).printByLevel(FINDINGS);

    assertThat(out).hasToString(COLOURED);
  }

  @Test
  void whoever_wants_no_colours_gets_none() {
    console.coloured(true, Map.of("NO_COLOR", "1")).printByLevel(FINDINGS);

    assertThat(out).hasToString(FINDINGS);
  }

  @Test
  void files_and_pipes_get_no_colours() {
    console.coloured(false, Map.of()).printByLevel(FINDINGS);

    assertThat(out).hasToString(FINDINGS);
  }

  @Test
  void a_quiet_one_tells_failures_alone() {
    console.quiet(true);
    console.tell("3 rows of 7 printed");
    console.fail("the disk is full");

    assertThat(err).hasToString("hunt: the disk is full\n");
    assertThat(console.showsProgress()).isFalse();
  }

  @Test
  void quiet_is_an_option_of_every_command() {
    String[] limited = {"search", "errors", HuntRun.SAMPLE, "--limit", "1"};
    HuntRun told = HuntRun.of(limited);
    HuntRun quiet = HuntRun.of("search", "errors", HuntRun.SAMPLE, "--limit", "1", "--quiet");

    assertThat(told.err()).contains("rows printed, by --limit");
    assertThat(quiet).isEqualTo(new HuntRun(0, told.out(), ""));
  }

  @Test
  void a_wrong_path_is_told_even_so() {
    assertThat(HuntRun.of("-q", "search", "errors", "no-such-folder").err())
        .startsWith("hunt: ")
        .contains("no-such-folder");
  }
}
