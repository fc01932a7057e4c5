package dev.breadcrumbs.cloudtrail.benchmarks;

import static dev.breadcrumbs.cloudtrail.query.Aggregate.count;
import static dev.breadcrumbs.cloudtrail.query.Search.events;

import dev.breadcrumbs.cloudtrail.benchmarks.corpus.Corpus;
import dev.breadcrumbs.cloudtrail.benchmarks.corpus.CorpusForm;
import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.query.Fields;
import dev.breadcrumbs.cloudtrail.query.RunOptions;
import dev.breadcrumbs.cloudtrail.query.TableQuery;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells how the cost of searches over compressed log files grows, and prints Markdown. */
@Command(
    name = "growth",
    description = "Prints what an event costs by number of events, rules and groups.",
    showDefaultValues = true,
    mixinStandardHelpOptions = true)
public final class Growth implements Runnable {
  private static final int USERS = 500;

  /** Of a table, memory holds the rows; of these, only the groups. */
  private static final List<TableQuery> FEW_GROUPS =
      List.of(
          events()
              .filter(Fields.EVENT_NAME.eq("ConsoleLogin"))
              .stats(count())
              .by(Fields.USER_IDENTITY_USER_NAME, Fields.MFA_USED),
          events().stats(count()).by(Fields.ERROR_CODE.orElse("success")),
          events()
              .filter(Fields.ERROR_CODE.eq("AccessDenied"))
              .stats(count())
              .by(Fields.AWS_REGION, Fields.EVENT_NAME));

  /** From a handful of values to one of its own for every event. */
  private static final List<Field> BY =
      List.of(
          Fields.AWS_REGION,
          Fields.EVENT_NAME,
          Fields.USER_IDENTITY_USER_NAME,
          Fields.SOURCE_IP_ADDRESS,
          Fields.ACCESS_KEY_ID,
          Fields.EVENT_ID);

  @Option(names = "--events", split = ",", description = "sizes of the corpora searched")
  private List<Long> sizes = List.of();

  @Option(names = "--rules", split = ",", description = "numbers of rules evaluated")
  private List<Integer> rules = List.of();

  @Option(names = "--groups", description = "counts by fields of few and many values")
  private boolean groups;

  @Option(names = "--size", description = "events of the corpus for rules and groups")
  private long size = 1_000_000;

  @Option(names = "--threads", description = "how many threads a run may use")
  private int threads = 2;

  @Option(names = "--rounds", description = "how many runs, of which the median counts")
  private int rounds = 3;

  private Growth() {}

  /**
   * Measures and prints.
   *
   * @param arguments the options
   */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Growth()).execute(arguments));
  }

  @Override
  public void run() {
    System.out.printf(Locale.ROOT, "%d MB of heap%n%n", Runtime.getRuntime().maxMemory() >> 20);
    System.out.println("| events | what | outcome | ms | ns an event |");
    System.out.println("| ---: | --- | ---: | ---: | ---: |");
    sizes.forEach(this::ofEvents);
    if (!rules.isEmpty()) {
      Path[] files = files(size);
      rules.forEach(number -> ofRules(files, number));
    }
    if (groups) {
      Path[] files = files(size);
      BY.forEach(field -> ofGroups(files, field));
    }
  }

  private void ofEvents(long events) {
    Path[] files = files(events);
    FEW_GROUPS.forEach(
        query ->
            print(
                events,
                query.toString().replace("|", "\\|"),
                options -> query.run(CloudTrail.read(files), options).size()));
  }

  private void ofRules(Path[] files, int number) {
    RuleEngine engine = RuleEngine.of(GeneratedRules.of(number));
    print(
        size,
        number + " rules",
        options -> engine.evaluate(CloudTrail.read(files), options).findings().size());
  }

  private void ofGroups(Path[] files, Field field) {
    print(
        size,
        "count by " + field,
        options -> events().stats(count()).by(field).run(CloudTrail.read(files), options).size());
  }

  private static Path corpus(long events) {
    Path corpus = Path.of("target", "corpus-" + events + "-" + USERS);
    Corpus.ensure(events, USERS, corpus, EnumSet.of(CorpusForm.GZ));
    return corpus;
  }

  private static Path[] files(long events) {
    return Form.GZ.files(corpus(events)).toArray(Path[]::new);
  }

  private void print(long events, String what, ToLongFunction<RunOptions> work) {
    RunOptions options = RunOptions.threads(threads);
    // One run to warm up.
    long outcome = work.applyAsLong(options);
    double[] times = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      long start = System.nanoTime();
      outcome = work.applyAsLong(options);
      times[round] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(times);
    double median = times[rounds / 2];
    System.out.printf(
        Locale.ROOT,
        "| %,d | %s | %,d | %,.0f | %,.0f |%n",
        events,
        what,
        outcome,
        median,
        median * 1e6 / events);
  }
}
