package dev.breadcrumbs.cloudtrail.benchmarks.corpus;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line of the generator. The same options give the same bytes. */
@Command(
    name = "CorpusGenerator",
    description = "Writes realistic CloudTrail log files.",
    showDefaultValues = true,
    mixinStandardHelpOptions = true)
public final class CorpusGenerator implements Runnable {
  @Option(names = "--events", required = true, description = "how many events")
  private long events;

  @Option(
      names = "--dir",
      required = true,
      description = "where to write; gz and jsonl are folders in it")
  private Path directory = Path.of(".");

  @Option(names = "--files", description = "how many files (0: one for each 4000 events)")
  private int files;

  @Option(names = "--form", description = "gz, jsonl or both")
  private String form = "both";

  @Option(names = "--seed", description = "where the random numbers start")
  private long seed = 1;

  @Option(names = "--groups", description = "how many distinct users act")
  private int groups = CorpusPlan.GROUPS;

  @Option(
      names = "--threads",
      description = "how many threads write; the bytes do not depend on it")
  private int threads = Runtime.getRuntime().availableProcessors();

  private CorpusGenerator() {}

  /**
   * Runs the generator and ends the process.
   *
   * @param arguments the options
   */
  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new CorpusGenerator())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .execute(arguments));
  }

  @Override
  public void run() {
    int fileCount = files > 0 ? files : CorpusPlan.filesFor(events);
    Corpus.write(new CorpusPlan(events, fileCount, seed, groups), directory, forms(), threads);
  }

  private Set<CorpusForm> forms() {
    return form.equals("both")
        ? EnumSet.allOf(CorpusForm.class)
        : EnumSet.of(CorpusForm.valueOf(form.toUpperCase(Locale.ROOT)));
  }
}
