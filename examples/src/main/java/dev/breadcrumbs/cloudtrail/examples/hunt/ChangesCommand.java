package dev.breadcrumbs.cloudtrail.examples.hunt;

import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.rules.investigation.Changes;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hunt changes}: what was changed, in the order of time, and in which session. */
@Command(
    name = "changes",
    mixinStandardHelpOptions = true,
    versionProvider = HuntVersion.class,
    description = {
      "Lists what was changed, in the order of time, with the session of each change: calls that"
          + " succeeded and do not only read."
    },
    footer = {
      "",
      "Examples:",
      "  hunt changes logs/",
      "  hunt changes logs/ --of bstoll",
      "  hunt changes logs/ --format csv > changes.csv"
    })
final class ChangesCommand implements Callable<Integer> {
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

  ChangesCommand(Console console) {
    this.console = console;
    this.reading = new Reading(console);
    this.output = new TableOutput(console);
  }

  @Override
  public Integer call() {
    CloudTrailSource logs = reading.open(paths);
    Changes changes =
        name.isEmpty()
            ? Changes.of(logs, output.options(paths))
            : Changes.of(logs, output.options(paths), name);
    output.print(changes.table());
    if (changes.leftOut() > 0) {
      console.tell("left out: " + changes.leftOut() + " later changes");
    }
    return reading.finish(changes.report());
  }
}
