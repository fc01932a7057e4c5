package dev.breadcrumbs.cloudtrail.examples.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What the shell fish completes of a program with commands, which picocli cannot make. */
public final class FishCompletion {
  private static final int SHORT = 2;

  private final String program;
  private final StringBuilder text = new StringBuilder();

  private FishCompletion(String program) {
    this.program = program;
  }

  /**
   * Returns the completion of a program and all its commands.
   *
   * @param program the program's command line
   * @return the file, for a folder {@code completions} of fish
   */
  public static String of(CommandLine program) {
    CommandSpec spec = program.getCommandSpec();
    FishCompletion completion = new FishCompletion(spec.name());
    completion.text.append("# Completion of ").append(spec.name()).append(" for fish.\n");
    completion.options(spec, "__fish_use_subcommand");
    spec.subcommands().values().forEach(command -> completion.command(command.getCommandSpec()));
    return completion.text.toString();
  }

  private void command(CommandSpec command) {
    String seen = "__fish_seen_subcommand_from " + command.name();
    add("__fish_use_subcommand", "-f -a " + command.name(), command.usageMessage().description());
    options(command, seen);
    for (PositionalParamSpec parameter : command.positionalParameters()) {
      if (parameter.completionCandidates() != null) {
        add(seen, "-a " + candidates(parameter), parameter.description());
      }
    }
  }

  private void options(CommandSpec command, String when) {
    for (OptionSpec option : command.options()) {
      if (!option.hidden()) {
        add(when, names(option) + value(option), option.description());
      }
    }
  }

  private static String names(OptionSpec option) {
    List<String> names = new ArrayList<>();
    for (String name : option.names()) {
      names.add(name.length() == SHORT ? "-s " + name.substring(1) : "-l " + name.substring(SHORT));
    }
    return String.join(" ", names);
  }

  /** Files, unless it is known what the value can be. */
  private static String value(OptionSpec option) {
    if (option.arity().max() == 0) {
      return "";
    }
    return option.completionCandidates() == null ? " -r" : " -x -a " + candidates(option);
  }

  private static String candidates(ArgSpec argument) {
    return quoted(
        StreamSupport.stream(argument.completionCandidates().spliterator(), false)
            .collect(Collectors.joining(" ")));
  }

  private void add(String when, String what, String... description) {
    text.append("complete -c ").append(program).append(" -n ").append(quoted(when)).append(' ');
    text.append(what).append(" -d ").append(quoted(String.join(" ", description))).append('\n');
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
