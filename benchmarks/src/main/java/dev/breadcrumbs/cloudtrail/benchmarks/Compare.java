package dev.breadcrumbs.cloudtrail.benchmarks;

import dev.breadcrumbs.cloudtrail.benchmarks.corpus.Corpus;
import dev.breadcrumbs.cloudtrail.benchmarks.corpus.CorpusForm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Compares all contenders on one corpus in one run and prints Markdown; the script {@code compare}
 * starts it.
 */
@Command(
    name = "compare",
    description = "Compares searches over CloudTrail events with DuckDB, jq and the raw limits.",
    showDefaultValues = true,
    mixinStandardHelpOptions = true)
public final class Compare implements Runnable {
  @Option(names = "--events", description = "how many events the corpus holds")
  private long events = 300_000;

  @Option(names = "--groups", description = "how many distinct users act in it")
  private int groups = 500;

  @Option(
      names = "--tiny",
      description =
          "many files of 1 to 12 events each, and 44 of 100 of one, as real trails have them")
  private boolean tiny;

  @Option(
      names = "--corpus",
      description = "its directory, made once (default: target/corpus-EVENTS-GROUPS)")
  private @Nullable Path directory;

  @Option(names = "--rounds", description = "how many rounds count")
  private int rounds = 5;

  @Option(names = "--warm-up", description = "how many rounds run before, within one process")
  private int warmUp = 3;

  @Option(names = "--threads", split = ",", description = "how many threads a search may use")
  private List<Integer> threads = List.of(1, 2);

  @Option(names = "--forms", split = ",", description = "gz, jsonl, loaded")
  private List<Form> forms = List.of(Form.values());

  @Option(
      names = "--only",
      split = ",",
      description = "names of contenders and programs (default: all)")
  private List<String> only = List.of();

  @Option(
      names = "--searches",
      split = ",",
      description = "logins, errors, denied, word, common_word, common_value (default: all)")
  private List<Search> searches = List.of(Search.values());

  @Option(names = "--no-processes", description = "leave out the whole processes")
  private boolean withoutProcesses;

  private Compare() {}

  /**
   * Runs the comparison and ends the process: with an error code if two contenders disagree.
   *
   * @param arguments the options
   */
  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new Compare())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .execute(arguments));
  }

  @Override
  public void run() {
    Path corpus =
        directory == null
            ? Path.of("target", (tiny ? "tiny-" : "corpus-") + events + "-" + groups)
            : directory;
    // Both forms, because the throughput of either counts the bytes of the plain one.
    Set<CorpusForm> both = EnumSet.allOf(CorpusForm.class);
    if (tiny) {
      Corpus.ensureTiny(events, groups, corpus, both);
    } else {
      Corpus.ensure(events, groups, corpus, both);
    }
    long rawBytes = rawBytes(corpus);
    System.out.printf(
        Locale.ROOT,
        "%d events, %d files, %.0f MB raw, median of %d rounds, Java %s, %d processors%n",
        events,
        Form.GZ.files(corpus).size(),
        rawBytes / 1e6,
        rounds,
        Runtime.version(),
        Runtime.getRuntime().availableProcessors());
    Report report = new Report(rawBytes);
    Agreement agreement = new Agreement();
    Set<Search> asked = asked();
    List<Contender> contenders =
        Stream.concat(Contenders.all().stream(), Zgrep.ifInstalled())
            .filter(contender -> chosen(contender.name()))
            .toList();
    WarmRuns warm = new WarmRuns(contenders, asked, warmUp, rounds, agreement);
    List<Program> programs =
        Programs.of(Contenders.all()).stream().filter(program -> chosen(program.name())).toList();
    WholeProcesses processes = new WholeProcesses(programs, asked, rounds, agreement);
    for (Race race : races()) {
      Times times = race.wholeProcess() ? processes.run(race, corpus) : warm.run(race, corpus);
      System.out.print(report.table(race, times));
    }
  }

  /** The searches, and what the limits are asked. */
  private Set<Search> asked() {
    Set<Search> asked = EnumSet.copyOf(searches);
    asked.add(Search.EVERYTHING);
    return asked;
  }

  private List<Race> races() {
    List<Race> races = new ArrayList<>();
    for (Form form : forms) {
      for (int count : threads) {
        races.add(new Race(form, count, false));
        if (form != Form.LOADED && !withoutProcesses) {
          races.add(new Race(form, count, true));
        }
      }
    }
    return races;
  }

  private boolean chosen(String name) {
    return only.isEmpty() || only.contains(name);
  }

  private static long rawBytes(Path corpus) {
    return Form.JSONL.files(corpus).stream().mapToLong(file -> file.toFile().length()).sum();
  }
}
