package dev.breadcrumbs.cloudtrail.examples.hunt;

import dev.breadcrumbs.cloudtrail.examples.terminal.ScreenTable;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.RunOptions;
import dev.breadcrumbs.cloudtrail.rules.investigation.EventContext;
import dev.breadcrumbs.cloudtrail.rules.investigation.Link;
import dev.breadcrumbs.cloudtrail.rules.investigation.Session;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hunt show}: an event, its session, and what happened there before and after. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    versionProvider = HuntVersion.class,
    description = "Shows a whole event, the session that it belongs to, and its neighbours there.",
    footer = {"", "Examples:", "  hunt show 0b3fbd0c-6f3e-4d2e-8a3f-2f6d9a4d1c55 logs/"})
final class ShowCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final Reading reading;

  @Parameters(index = "0", paramLabel = "EVENTID", description = "The event's id.")
  private String eventID = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "PATH",
      description = "Log files, or folders of them.")
  private List<Path> paths = List.of();

  @Option(
      names = "--neighbours",
      paramLabel = "N",
      description = "So many events on each side; ${DEFAULT-VALUE} unless given.")
  private int neighbours = 5;

  ShowCommand(Console console) {
    this.console = console;
    this.reading = new Reading(console);
  }

  @Override
  public Integer call() {
    if (neighbours < 0) {
      throw new UsageException("--neighbours is negative: " + neighbours);
    }
    EventContext.Found found =
        EventContext.find(reading.open(paths), eventID, neighbours, RunOptions.DEFAULT);
    if (found.events().isEmpty()) {
      console.tell("no event has the eventID '" + eventID + "'");
    }
    found.events().forEach(this::show);
    return reading.finish(found.report());
  }

  private void show(EventContext context) {
    console.print(context.event().toTree().toPrettyString() + "\n\n");
    Session session = context.session();
    if (session != null) {
      line("Session", session.toString());
    }
    for (Link link : context.beginning()) {
      line("Came from", link.toString());
    }
    for (CloudTrailEvent event : context.before()) {
      line("  before", event.breadcrumb().toString());
    }
    line("> event", context.event().breadcrumb().toString());
    for (CloudTrailEvent event : context.after()) {
      line("  after", event.breadcrumb().toString());
    }
  }

  private void line(String what, String text) {
    console.print(what + ": " + ScreenTable.harmless(text) + "\n");
  }
}
