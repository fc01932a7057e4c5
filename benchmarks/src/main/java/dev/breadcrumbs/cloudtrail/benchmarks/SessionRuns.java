package dev.breadcrumbs.cloudtrail.benchmarks;

import static dev.breadcrumbs.cloudtrail.query.Aggregate.count;
import static dev.breadcrumbs.cloudtrail.query.Search.events;

import com.sun.management.OperatingSystemMXBean;
import dev.breadcrumbs.cloudtrail.benchmarks.corpus.SessionLogs;
import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.query.Fields;
import dev.breadcrumbs.cloudtrail.query.RunOptions;
import dev.breadcrumbs.cloudtrail.rules.investigation.Link;
import dev.breadcrumbs.cloudtrail.rules.investigation.Sessions;
import dev.breadcrumbs.cloudtrail.rules.investigation.StorySearch;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
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
import java.util.function.ToDoubleFunction;
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
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

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
    System.out.println(
        "\n| threads | what | ms | beside a search | of processor time | of calling thread |");
    System.out.println("| ---: | --- | ---: | ---: | ---: | ---: |");
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
    Map<String, List<Cost>> costs = new LinkedHashMap<>();
    contenders.values().forEach(Runnable::run);
    for (int round = 0; round < rounds; round++) {
      contenders.forEach(
          (name, work) -> costs.computeIfAbsent(name, each -> new ArrayList<>()).add(cost(work)));
    }
    List<Cost> search = Objects.requireNonNull(costs.get("search"));
    costs.forEach(
        (name, all) ->
            System.out.printf(
                Locale.ROOT,
                "| %d | %s | %,.0f | %.2f | %.2f | %.2f |%n",
                number,
                name,
                median(all, Cost::wall) / 1e6,
                median(all, Cost::wall) / median(search, Cost::wall),
                median(all, Cost::process) / median(search, Cost::process),
                median(all, Cost::thread) / median(search, Cost::thread)));
  }

  /**
   * What a run took, in nanoseconds. Where other processes want the processors, too, the clock says
   * little of the work.
   *
   * @param process processor time of all threads, the garbage collector's and the compiler's, too
   * @param thread processor time of the calling thread
   */
  private record Cost(double wall, double process, double thread) {}

  private static Cost cost(Runnable work) {
    long process = SYSTEM.getProcessCpuTime();
    long thread = THREADS.getCurrentThreadCpuTime();
    long start = System.nanoTime();
    work.run();
    return new Cost(
        System.nanoTime() - start,
        SYSTEM.getProcessCpuTime() - process,
        THREADS.getCurrentThreadCpuTime() - thread);
  }

  private static double median(List<Cost> costs, ToDoubleFunction<Cost> what) {
    List<Double> sorted = costs.stream().map(what::applyAsDouble).sorted().toList();
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
