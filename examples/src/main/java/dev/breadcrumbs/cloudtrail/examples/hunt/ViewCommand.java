package dev.breadcrumbs.cloudtrail.examples.hunt;

import dev.breadcrumbs.cloudtrail.query.Table;
import dev.breadcrumbs.cloudtrail.query.TableQuery;
import dev.breadcrumbs.cloudtrail.query.views.View;
import dev.breadcrumbs.cloudtrail.query.views.Views;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hunt view}: runs a ready search, or lists those that there are. */
@Command(
    name = "view",
    mixinStandardHelpOptions = true,
    versionProvider = HuntVersion.class,
    description = "Runs a ready search; without arguments, lists them.",
    footer = {
      "",
      "Examples:",
      "  hunt view                       the views, and what they tell",
      "  hunt view access-keys logs/     who made, changed or deleted access keys",
      "  hunt view principals logs/ --since 2026-03-01 --where 'errorCode=AccessDenied'",
      "  hunt view principals logs/ --format csv > principals.csv"
    })
final class ViewCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final Reading reading;

  @Mixin private final TableOutput output;

  @Mixin private final Geo geo = new Geo();

  @Mixin private final EventChoice choice = new EventChoice();

  @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "Name of a view.")
  private String name = "";

  @Parameters(index = "1..*", paramLabel = "PATH", description = "Log files, or folders of them.")
  private List<Path> paths = List.of();

  ViewCommand(Console console) {
    this.console = console;
    this.reading = new Reading(console);
    this.output = new TableOutput(console);
  }

  @Override
  public Integer call() {
    if (name.isEmpty()) {
      Views.all()
          .forEach(
              view ->
                  console.print(
                      String.format(Locale.ROOT, "%-18s%s%n", view.name(), view.question())));
      return 0;
    }
    View view = Views.named(name);
    if (paths.isEmpty()) {
      throw new UsageException("view " + name + " needs a PATH: log files, or folders of them");
    }
    TableQuery query = geo.in(view.query());
    if (geo.resolver().isPresent() && query.equals(view.query())) {
      console.tell("view " + name + " has no column of addresses, so --geo tells nothing");
    }
    Table table = query.run(choice.of(reading.open(paths)), output.options(paths));
    if (output.isForPeople()) {
      console.print(view.question() + "\n  " + query + "\n\n");
    }
    output.print(query, table);
    return reading.finish(table.report());
  }
}
