package dev.breadcrumbs.cloudtrail.examples.hunt;

import dev.breadcrumbs.cloudtrail.examples.scale.CompactCommand;
import dev.breadcrumbs.cloudtrail.examples.scale.SqlCommand;
import dev.breadcrumbs.cloudtrail.query.SplEnvironment;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine;

/**
 * The subcommands of {@code hunt}, in the order of its help. To look at the options of all of them
 * is most of the work of a short run, so that only what was asked for is made.
 */
final class Subcommands {
  static final List<Subcommand> ALL =
      List.of(
          new Subcommand("search", SearchCommand::new),
          new Subcommand("view", ViewCommand::new),
          new Subcommand("detect", DetectCommand::new),
          new Subcommand("sessions", SessionsCommand::new),
          new Subcommand("story", StoryCommand::new),
          new Subcommand("changes", ChangesCommand::new),
          new Subcommand("show", ShowCommand::new),
          new Subcommand("report", ReportCommand::new),
          new Subcommand("watch", WatchCommand::new),
          new Subcommand("rules", Subcommands::rules),
          new Subcommand("sql", Subcommands::sql),
          new Subcommand("compact", Subcommands::compact),
          new Subcommand("inspect", InspectCommand::new),
          new Subcommand("verify", VerifyCommand::new),
          new Subcommand("shell", console -> new ShellCommand()),
          new Subcommand("tour", TourCommand::new));

  private Subcommands() {}

  private static CommandLine rules(Console console) {
    return new CommandLine(new RulesCommand(console)).addSubcommand(new RulesTestCommand(console));
  }

  private static CommandLine sql(Console console) {
    return versioned(
        new SqlCommand(console.out(), text -> NamedSearches.parse(text, SplEnvironment.EMPTY)));
  }

  private static CommandLine compact(Console console) {
    return versioned(
        new CompactCommand(console.out(), LogPlaces::files, new Reading(console)::finish));
  }

  /** A command that does not know of hunt itself. */
  private static CommandLine versioned(Object command) {
    CommandLine line = new CommandLine(command);
    line.getCommandSpec().versionProvider(new HuntVersion());
    return line;
  }

  /** A subcommand by its name, and what makes it. */
  record Subcommand(String name, Function<Console, Object> maker) {}

  /** Returns the one that the first argument names; all, if it names none. */
  static List<Subcommand> asked(String... arguments) {
    List<Subcommand> named =
        ALL.stream()
            .filter(each -> arguments.length > 0 && each.name.equals(arguments[0]))
            .toList();
    return named.isEmpty() ? ALL : named;
  }
}
