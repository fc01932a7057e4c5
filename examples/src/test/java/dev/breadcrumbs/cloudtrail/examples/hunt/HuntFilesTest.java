package dev.breadcrumbs.cloudtrail.examples.hunt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The completion and the manual page know all that hunt knows. */
class HuntFilesTest {
  private static final String COMPLETION = HuntFiles.completion();
  private static final String MAN_PAGE = HuntFiles.manPage();

  @TempDir Path folder;

  static Collection<CommandSpec> commands() {
    return HuntFiles.hunt().getSubcommands().values().stream()
        .map(CommandLine::getCommandSpec)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void each_command_and_option_is_completed(CommandSpec command) {
    String completed =
        between(COMPLETION, "function _picocli_hunt_" + command.name() + "()", "\n}");

    assertThat(COMPLETION).containsPattern("local commands=\".*\\b" + command.name() + "\\b");
    assertThat(completed).contains(options(command).map(name -> "'" + name + "'").toList());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void each_command_and_option_is_in_the_manual(CommandSpec command) {
    String section = between(MAN_PAGE, ".SS hunt " + command.name() + "\n", "\n.S");

    assertThat(section).contains(options(command).map(HuntFilesTest::exact).toList());
    assertThat(section).contains(command.usageMessage().description());
  }

  @Test
  void the_manual_has_the_sections_that_readers_look_for() {
    assertThat(MAN_PAGE)
        .startsWith(".TH HUNT 1 \"\" \"hunt ")
        .contains("\n.SH NAME\n.PP\nhunt - looks for what happened in AWS CloudTrail log files\n")
        .contains(".SH SYNOPSIS", ".SH DESCRIPTION", ".SH COMMANDS", ".SH EXIT STATUS")
        .contains(".TP\n\\fB74\\fR\nthe output could not be written, as on a full disk\n")
        .contains(".TP\n\\fBHUNT_JAVA_OPTS\\fR\n");
  }

  @Test
  void values_of_an_option_are_completed() {
    assertThat(COMPLETION).contains("FORMAT_option_args=(\"table\" \"json\" \"csv\" \"markdown\")");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void bash_completes_commands_options_and_values() throws Exception {
    assertThat(completedByBash("hunt", "in")).isEqualTo("inspect");
    assertThat(completedByBash("hunt", "detect", "--min")).isEqualTo("--min-level");
    assertThat(completedByBash("hunt", "detect", "--format", "sa")).isEqualTo("sarif");
  }

  @Test
  void the_build_writes_both() throws Exception {
    HuntFiles.main(new String[] {folder.toString()});

    assertThat(folder.resolve("completion/hunt.bash")).hasContent(COMPLETION);
    assertThat(folder.resolve("man/man1/hunt.1")).hasContent(MAN_PAGE);
  }

  private String completedByBash(String... words) throws Exception {
    Path script = Files.writeString(folder.resolve("hunt.bash"), COMPLETION);
    String line = "COMP_WORDS=(" + String.join(" ", words) + "); COMP_CWORD=" + (words.length - 1);
    String ask = "source '" + script + "'; " + line + "; _complete_hunt; echo \"${COMPREPLY[*]}\"";
    Process bash = new ProcessBuilder("bash", "-c", ask).start();
    return new String(bash.getInputStream().readAllBytes(), UTF_8).strip();
  }

  private static Stream<String> options(CommandSpec command) {
    return command.options().stream()
        .filter(option -> !option.hidden())
        .map(OptionSpec::names)
        .flatMap(names -> List.of(names).stream());
  }

  private static String exact(String name) {
    return name.replace("-", "\\-");
  }

  private static String between(String text, String begin, String end) {
    assertThat(text).contains(begin);
    String behind = text.substring(text.indexOf(begin) + begin.length());
    return behind.substring(0, (behind + end).indexOf(end));
  }
}
