package dev.breadcrumbs.cloudtrail.examples.hunt;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.LoadedEvents;
import dev.breadcrumbs.cloudtrail.report.Report;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import dev.breadcrumbs.cloudtrail.rules.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hunt report}: writes what logs tell at first into one HTML file. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    versionProvider = HuntVersion.class,
    description =
        "Writes findings, charts and tables into one HTML file, to be opened in a browser."
            + " The file holds all that it needs and asks nothing of any host.",
    footer = {
      "",
      "Examples:",
      "  hunt report logs/ -o report.html",
      "  hunt report logs/ -o report.html --site site.json --title \"Trail of 4 March\""
    })
final class ReportCommand implements Callable<Integer> {
  private static final int MOST_NAMED = 3;

  private final Console console;

  @Mixin private final Reading reading;

  @Mixin private final RuleChoice choice;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Log files, or folders of them.")
  private List<Path> paths = List.of();

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description = "Where to write the report; a file that is there is replaced.")
  private Path output = Path.of("");

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "The report's title; the paths unless given.")
  private String title = "";

  @Option(
      names = "--site",
      paramLabel = "FILE",
      description = "What is particular to your site, as lists in JSON; see hunt detect --help.")
  private @Nullable Path siteFile;

  ReportCommand(Console console) {
    this.console = console;
    this.reading = new Reading(console);
    this.choice = new RuleChoice(console);
  }

  @Override
  public Integer call() {
    requireWritable();
    Site site = siteFile == null ? Site.EMPTY : SiteFile.read(siteFile);
    RuleEngine engine = RuleEngine.of(choice.rules(site)).at(site);
    LoadedEvents events = CloudTrail.load(reading.open(paths));
    Report report =
        Report.of(shownTitle(), events, engine)
            .madeAt(Instant.now().truncatedTo(ChronoUnit.SECONDS));
    try {
      report.write(output);
    } catch (IOException e) {
      throw new UsageException(output + ": cannot be written: " + e.getMessage());
    }
    console.tell(output + " is written; open it in a browser");
    return reading.finish(events.report());
  }

  /** Found out before everything is read, not after. */
  private void requireWritable() {
    if (Files.isDirectory(output)) {
      throw new UsageException(output + ": cannot be written: it is a folder");
    }
    Path folder = output.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new UsageException(output + ": cannot be written: its folder is not there");
    }
  }

  private String shownTitle() {
    if (!title.isBlank()) {
      return title;
    }
    String named =
        paths.stream().limit(MOST_NAMED).map(Path::toString).collect(Collectors.joining(", "));
    int more = paths.size() - MOST_NAMED;
    return "CloudTrail: " + named + (more > 0 ? " and " + more + " more" : "");
  }
}
