package dev.breadcrumbs.cloudtrail.examples.hunt;

import dev.breadcrumbs.cloudtrail.query.Table;
import dev.breadcrumbs.cloudtrail.rules.investigation.Sessions;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hunt sessions}: which credentials were used, how, and where they came from. */
@Command(
    name = "sessions",
    mixinStandardHelpOptions = true,
    versionProvider = HuntVersion.class,
    description = {
      "Lists the sessions: each credential, or sign-in to the console, with its actor, its issuer,"
          + " its times, calls, addresses and agents. Calls that services made on its behalf are"
          + " counted with it."
    },
    footer = {
      "",
      "Examples:",
      "  hunt sessions logs/",
      "  hunt sessions logs/ --of web_admin       a key, an ARN, an address, an actor",
      "  hunt sessions logs/ --format csv > sessions.csv"
    })
final class SessionsCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final Reading reading;

  @Mixin private final TableOutput output;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Log files, or folders of them.")
  private List<Path> paths = List.of();

  @Option(
      names = "--of",
      paramLabel = "NAME",
      description = "Only those of a key, ARN, principalId, address, actor or account.")
  private String name = "";

  SessionsCommand(Console console) {
    this.console = console;
    this.reading = new Reading(console);
    this.output = new TableOutput(console);
  }

  @Override
  public Integer call() {
    Sessions sessions = Sessions.of(reading.open(paths), output.options(paths));
    Table table = name.isEmpty() ? sessions.table() : sessions.table(sessions.find(name));
    output.print(table);
    if (table.isEmpty() && !name.isEmpty()) {
      console.tell("no session of '" + name + "'");
    }
    sessions.leftOut().forEach(left -> console.tell("left out: " + left));
    return reading.finish(sessions.report());
  }
}
