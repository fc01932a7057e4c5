package dev.breadcrumbs.cloudtrail.examples.manual;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The manual page of a program with commands, made of what its {@code --help} is made of. */
public final class ManPage {
  private static final int PROGRAMS = 1;

  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "HUNT_JAVA_OPTS", "Options for java, such as -Xmx128m.",
          "NO_COLOR", "If it is set, levels have no colours on a terminal.",
          "JAVA_HOME", "The Java to run on, where it is not the one in PATH.");

  private final CommandSpec program;
  private final Roff page = new Roff();

  private ManPage(CommandSpec program) {
    this.program = program;
  }

  /**
   * Returns the page of a program and all its commands.
   *
   * @param program the program's command line
   * @return the page, in the language of {@code man}
   * @throws IllegalStateException if the program cannot tell its version
   */
  public static String of(CommandLine program) {
    return new ManPage(program.getCommandSpec()).written();
  }

  private String written() {
    UsageMessageSpec usage = program.usageMessage();
    String summary = sentence(usage.description());
    page.title(program.name().toUpperCase(Locale.ROOT), PROGRAMS, version(), "Breadcrumbs");
    page.section("NAME").paragraph(program.name() + " - " + clause(summary));
    page.section("SYNOPSIS").command(program.name() + " COMMAND [OPTION]... [PATH]...");
    page.section("DESCRIPTION").paragraph(summary).lines(List.of(usage.footer()));
    page.section("OPTIONS");
    items(program);
    page.section("COMMANDS");
    program.subcommands().values().forEach(command -> command(command.getCommandSpec()));
    page.section("EXIT STATUS");
    usage.exitCodeList().forEach(page::item);
    page.section("ENVIRONMENT");
    ENVIRONMENT.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(variable -> page.item(variable.getKey(), variable.getValue()));
    return page.toString();
  }

  private void command(CommandSpec command) {
    UsageMessageSpec usage = command.usageMessage();
    page.subsection(command.qualifiedName());
    page.paragraph(sentence(usage.description())).command(synopsis(command));
    items(command);
    if (usage.footer().length > 0) {
      page.lines(List.of(usage.footer()));
    }
  }

  private void items(CommandSpec command) {
    for (PositionalParamSpec parameter : command.positionalParameters()) {
      page.item(parameter.paramLabel(), sentence(parameter.description()));
    }
    for (OptionSpec option : command.options()) {
      if (!option.hidden()) {
        page.item(names(option), sentence(option.description()));
      }
    }
  }

  private static String names(OptionSpec option) {
    String names = String.join(", ", option.names());
    return option.arity().max() == 0 ? names : names + "=" + option.paramLabel();
  }

  private static String synopsis(CommandSpec command) {
    String synopsis = new Help(command, Help.defaultColorScheme(Help.Ansi.OFF)).synopsis(0);
    return synopsis.strip().replaceAll("\\s+", " ");
  }

  private String version() {
    try {
      return String.join(" ", program.versionProvider().getVersion());
    } catch (Exception e) {
      throw new IllegalStateException("a version cannot be told", e);
    }
  }

  private static String sentence(String... words) {
    return String.join(" ", words);
  }

  /** A sentence as a part of another. */
  private static String clause(String sentence) {
    String open = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    return open.substring(0, 1).toLowerCase(Locale.ROOT) + open.substring(1);
  }
}
