package dev.breadcrumbs.cloudtrail.examples.hunt;

import dev.breadcrumbs.cloudtrail.query.RunOptions;
import dev.breadcrumbs.cloudtrail.query.SplEnvironment;
import dev.breadcrumbs.cloudtrail.query.Table;
import dev.breadcrumbs.cloudtrail.query.TableQuery;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hunt search}: runs a search and prints its table. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    versionProvider = HuntVersion.class,
    description = "Runs a search and prints its table.",
    footer = {
      "",
      "Searches:",
      "  mfa      who signed in to the console, with a second factor?",
      "  errors   how did the calls go?",
      "  denied   which calls were denied, to whom?",
      "  verbs    what was done to what?",
      "",
      "Any other search is written in Splunk's language (SPL).",
      "",
      "Examples:",
      "  hunt search mfa logs/",
      "  hunt search 'errorCode=AccessDenied | stats count by actor | sort - count' logs/",
      "  hunt search '* | lookup owners bucket AS requestParameters.bucketName | top owner' logs/"
          + " \\",
      "    --lookup owners=owners.csv",
      "  hunt search '* | iplocation src_ip | stats count by Country' logs/ --geo"
          + " GeoLite2-City.mmdb",
      "  hunt search denied logs/ more.json.gz --format csv > denied.csv"
    })
final class SearchCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final Reading reading;

  @Mixin private final TableOutput output;

  @Mixin private final Lookups lookups = new Lookups();

  @Mixin private final Geo geo = new Geo();

  @Parameters(
      index = "0",
      paramLabel = "SEARCH",
      description = "Name of a search, or its text, see below.")
  private String search = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "PATH",
      description = "Log files, or folders of them.")
  private List<Path> paths = List.of();

  @Option(
      names = "--macros",
      paramLabel = "FILE",
      description = "Macros of Splunk (macros.conf) that the search may call; may be repeated.")
  private List<Path> macros = List.of();

  @Option(
      names = "--outputlookup",
      paramLabel = "NAME=FILE",
      description = "The CSV file that outputlookup NAME writes; may be repeated.")
  private Map<String, Path> written = Map.of();

  SearchCommand(Console console) {
    this.console = console;
    this.reading = new Reading(console);
    this.output = new TableOutput(console);
  }

  private SplEnvironment environment() {
    SplEnvironment environment =
        SplEnvironment.EMPTY.notes(console::tell).lookupSink(new LookupFiles(written));
    for (Path file : macros) {
      environment = environment.macros(file);
    }
    return environment;
  }

  @Override
  public Integer call() {
    TableQuery query = NamedSearches.parse(search, geo.in(lookups.in(environment())));
    NamedSearches.note(search).ifPresent(console::tell);
    RunOptions options = output.options(paths);
    Table table = query.run(reading.open(paths), options);
    output.print(query, table);
    return reading.finish(table.report());
  }
}
