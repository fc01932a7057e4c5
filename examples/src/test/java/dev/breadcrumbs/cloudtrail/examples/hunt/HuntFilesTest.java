package dev.breadcrumbs.cloudtrail.examples.hunt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.examples.manual.FishCompletion;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIf;
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
  private static final String FISH = FishCompletion.of(HuntFiles.hunt());
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

  @ParameterizedTest
  @MethodSource("commands")
  void fish_is_told_of_each_command_and_option(CommandSpec command) {
    assertThat(FISH).contains("-f -a " + command.name() + " -d '");
    assertThat(FISH.lines().filter(line -> line.contains("_from " + command.name() + "'")))
        .hasSizeGreaterThanOrEqualTo(command.options().size());
  }

  @Test
  @EnabledIf("hasFish")
  void fish_completes_commands_options_and_values() throws Exception {
    assertThat(completedByFish("hunt in")).isEqualTo("inspect");
    assertThat(completedByFish("hunt detect --min")).isEqualTo("--min-level");
    assertThat(completedByFish("hunt detect --format sa")).isEqualTo("sarif");
  }

  @Test
  @EnabledIf("hasZsh")
  void zsh_takes_the_completion_from_a_folder_of_such() throws Exception {
    Files.writeString(folder.resolve("_hunt"), HuntFiles.zshCompletion());
    String ask =
        "fpath=('"
            + folder
            + "' $fpath); autoload -U compinit; compinit -u -D; print $_comps[hunt]; "
            + "autoload -U bashcompinit; bashcompinit; source '"
            + folder
            + "/_hunt' 2>/dev/null; print $+functions[_complete_hunt]";

    assertThat(printed("zsh", "-f", "-c", ask)).isEqualTo("_hunt\n1");
  }

  static boolean hasFish() {
    return isInstalled("fish");
  }

  static boolean hasZsh() {
    return isInstalled("zsh");
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  @Test
  void the_build_writes_all() throws Exception {
    HuntFiles.main(new String[] {folder.toString()});

    assertThat(folder.resolve("completion/hunt.bash")).hasContent(COMPLETION);
    assertThat(folder.resolve("completion/hunt.fish")).hasContent(FISH);
    assertThat(folder.resolve("completion/_hunt")).hasContent(HuntFiles.zshCompletion());
    assertThat(folder.resolve("man/man1/hunt.1")).hasContent(MAN_PAGE);
  }

  private String completedByBash(String... words) throws Exception {
    Path script = Files.writeString(folder.resolve("hunt.bash"), COMPLETION);
    String line = "COMP_WORDS=(" + String.join(" ", words) + "); COMP_CWORD=" + (words.length - 1);
    String ask = "source '" + script + "'; " + line + "; _complete_hunt; echo \"${COMPREPLY[*]}\"";
    return printed("bash", "-c", ask);
  }

  /** The words alone; fish writes what they mean behind a tab. */
  private String completedByFish(String line) throws Exception {
    Path script = Files.writeString(folder.resolve("hunt.fish"), FISH);
    String ask = "source '" + script + "'; complete -C '" + line + "'";
    return printed("fish", "--no-config", "-c", ask).replaceAll("\\t.*", "");
  }

  private static String printed(String... command) throws Exception {
    Process process = new ProcessBuilder(command).start();
    return new String(process.getInputStream().readAllBytes(), UTF_8).strip();
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
