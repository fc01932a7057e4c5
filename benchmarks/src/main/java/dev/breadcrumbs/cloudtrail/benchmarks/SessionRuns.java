package dev.breadcrumbs.cloudtrail.benchmarks;

import static dev.breadcrumbs.cloudtrail.query.Aggregate.count;
import static dev.breadcrumbs.cloudtrail.query.Search.events;

import dev.breadcrumbs.cloudtrail.benchmarks.corpus.SessionLogs;
import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.query.Fields;
import dev.breadcrumbs.cloudtrail.query.RunOptions;
import dev.breadcrumbs.cloudtrail.rules.investigation.Link;
import dev.breadcrumbs.cloudtrail.rules.investigation.Sessions;
import dev.breadcrumbs.cloudtrail.rules.investigation.StorySearch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Compares finding sessions and telling a story with searching the same logs. */
@Command(
    name = "sessions",
    description = "Prints what sessions and stories cost beside a search, as Markdown.",
    showDefaultValues = true,
    mixinStandardHelpOptions = true)
public final class SessionRuns implements Runnable {
  @Option(names = "--sessions", description = "how many role sessions")
  private int sessions = 50_000;

  @Option(names = "--calls", description = "how many calls each session makes")
  private int calls = 19;

  @Option(names = "--users", description = "how many users' keys begin the chains")
  private int users = 500;

  @Option(names = "--threads", split = ",", description = "how many threads a run may use")
  private List<Integer> threads = List.of(1, 2);

  @Option(names = "--rounds", description = "how many runs, of which the median counts")
  private int rounds = 5;

  private SessionRuns() {}

  /**
   * Measures and prints.
   *
   * @param arguments the options
   */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new SessionRuns()).execute(arguments));
  }

  @Override
  public void run() {
    List<Path> files = files();
    System.out.printf(Locale.ROOT, "%d MB of heap%n%n", Runtime.getRuntime().maxMemory() >> 20);
    Sessions found = Sessions.of(CloudTrail.read(files.toArray(Path[]::new)));
    System.out.println(
        found.list().size() + " sessions, links by certainty: " + byCertainty(found));
    System.out.println("\n| threads | what | ms | beside a search |");
    System.out.println("| ---: | --- | ---: | ---: |");
    String last = found.list().get(found.list().size() - 1).id();
    threads.forEach(number -> compare(files, RunOptions.threads(number), number, last));
    checkOrder(files, found, last);
  }

  private List<Path> files() {
    String name = "sessions-" + sessions + "-" + calls + "-" + users;
    try {
      return new SessionLogs(sessions, calls, users).write(Path.of("target", name));
    } catch (IOException e) {
      throw new IllegalStateException("the logs could not be written: " + e.getMessage(), e);
    }
  }

  private static Map<Object, Long> byCertainty(Sessions found) {
    return found.links().stream()
        .collect(Collectors.groupingBy(Link::certainty, LinkedHashMap::new, Collectors.counting()));
  }

  private void compare(List<Path> files, RunOptions options, int number, String start) {
    Path[] paths = files.toArray(Path[]::new);
    Map<String, Runnable> contenders = new LinkedHashMap<>();
    contenders.put(
        "search",
        () -> events().stats(count()).by(Fields.ERROR_CODE).run(CloudTrail.read(paths), options));
    contenders.put("sessions", () -> Sessions.of(CloudTrail.read(paths), options));
    contenders.put("story", () -> StorySearch.from(start).run(CloudTrail.read(paths), options));
    Map<String, List<Double>> times = new LinkedHashMap<>();
    contenders.values().forEach(Runnable::run);
    for (int round = 0; round < rounds; round++) {
      contenders.forEach(
          (name, work) -> times.computeIfAbsent(name, each -> new ArrayList<>()).add(millis(work)));
    }
    double search = median(Objects.requireNonNull(times.get("search")));
    times.forEach(
        (name, all) ->
            System.out.printf(
                Locale.ROOT,
                "| %d | %s | %,.0f | %.2f |%n",
                number,
                name,
                median(all),
                median(all) / search));
  }

  private static double millis(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e6;
  }

  private static double median(List<Double> times) {
    List<Double> sorted = times.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  /** Files in another order, on other threads, give the same. */
  private static void checkOrder(List<Path> files, Sessions found, String start) {
    Function<Sessions, String> told = each -> each.table().toString() + each.links();
    String story =
        StorySearch.from(start).run(CloudTrail.read(files.toArray(Path[]::new))).toString();
    List<Path> shuffled = new ArrayList<>(files);
    Collections.shuffle(shuffled, new Random(7));
    Path[] paths = shuffled.toArray(Path[]::new);
    for (int number : new int[] {1, 2}) {
      RunOptions options = RunOptions.threads(number);
      if (!told.apply(Sessions.of(CloudTrail.read(paths), options)).equals(told.apply(found))
          || !StorySearch.from(start)
              .run(CloudTrail.read(paths), options)
              .toString()
              .equals(story)) {
        throw new IllegalStateException("the answer depends on the order of the files");
      }
    }
    System.out.println("\nThe same for files in another order, on 1 and 2 threads.");
  }
}
