package dev.breadcrumbs.cloudtrail.examples.hunt;

import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.query.RunOptions;
import dev.breadcrumbs.cloudtrail.rules.Evaluation;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import dev.breadcrumbs.cloudtrail.rules.RuleSet;
import dev.breadcrumbs.cloudtrail.rules.Site;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hunt detect}: evaluates rules and prints their findings. */
@Command(
    name = "detect",
    mixinStandardHelpOptions = true,
    versionProvider = HuntVersion.class,
    description = "Evaluates the rules of the catalogue, and Sigma rules, and prints the findings.",
    footer = {
      "",
      "Formats:",
      "  table      counts, then case by case what was done with a credential: a finding a line",
      "  story      a paragraph a finding: who, from where, what, why it matters, what to do",
      "  json       a JSON object a line: all of that, and of each event key, session and place",
      "  csv        a line a finding, for a spreadsheet or a ticket",
      "  ocsf       a Detection Finding of OCSF 1.3.0 a line",
      "  sarif      a log in SARIF 2.1.0",
      "  navigator  a layer for the ATT&CK Navigator: what fires, could fire, and is blind",
      "  html       a page to open in a browser, with the events of each finding",
      "",
      "A site file is a JSON object of lists:",
      "  {\"trusted_accounts\": [\"111122223333\"], \"allowed_regions\": [\"eu-west-1\"],",
      "   \"office_networks\": [\"203.0.113.0/24\"], \"service_users\": [\"backup\"]}",
      "",
      "Rules see all events. --where, --since, --until and --actor choose the findings that are",
      "printed: those with an event that meets all of them.",
      "",
      "Examples:",
      "  hunt detect logs/",
      "  hunt detect logs/ --actor alice --since 2026-03-01",
      "  hunt detect logs/ --format json > findings.jsonl",
      "  hunt detect logs/ --sigma rules/cloud/aws --min-level high --explain",
      "  hunt detect logs/ --site site.json --format navigator > layer.json"
    })
final class DetectCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final Reading reading;

  @Mixin private final RuleChoice choice;

  @Mixin private final Geo geo = new Geo();

  @Mixin private final EventChoice events = new EventChoice();

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Log files, or folders of them.")
  private List<Path> paths = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless given.")
  private FindingFormat format = FindingFormat.TABLE;

  @Option(
      names = "--min-level",
      paramLabel = "LEVEL",
      description =
          "Leave out findings of lower levels: informational, low, medium, high, critical.")
  private Level minimum = Level.INFORMATIONAL;

  @Option(
      names = "--wide",
      description = "Print all of each line; a terminal gets as much as fits otherwise.")
  private boolean wide;

  @Option(
      names = "--explain",
      description = "Also tell, on standard error, what held of each finding's conditions.")
  private boolean explain;

  @Option(
      names = "--site",
      paramLabel = "FILE",
      description = "What is particular to your site, as lists in JSON, see below.")
  private @Nullable Path siteFile;

  DetectCommand(Console console) {
    this.console = console;
    this.reading = new Reading(console);
    this.choice = new RuleChoice(console);
  }

  @Override
  public Integer call() {
    FindingChoice chosen = new FindingChoice(minimum, events.condition());
    if (geo.resolver().isPresent() && format != FindingFormat.TABLE) {
      throw new UsageException("--geo tells places in the table alone, and not in " + format);
    }
    Site site = siteFile == null ? Site.EMPTY : SiteFile.read(siteFile);
    RuleSet rules = choice.rules(site);
    CloudTrailSource logs = reading.open(paths);
    RunOptions options = LogPlaces.options(paths);
    RuleEngine engine = RuleEngine.of(rules).at(site);
    Evaluation all = engine.evaluate(logs, options);
    Evaluation shown = chosen.of(all);
    new FindingPrinter(console, wide, geo, rules, () -> reading.files(paths), options)
        .print(shown, format);
    if (explain) {
      shown.forEach(console::explain);
    }
    chosen.told().forEach(console::tell);
    DetectReport.lines(all, engine).forEach(console::tell);
    return reading.finish(all.report());
  }
}
