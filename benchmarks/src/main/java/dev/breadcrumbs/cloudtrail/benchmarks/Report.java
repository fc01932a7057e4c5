package dev.breadcrumbs.cloudtrail.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Prints the times of a race as a Markdown table. */
final class Report {
  private static final List<String> HEAD =
      List.of(
          "search",
          "contender",
          "median ms",
          "fastest",
          "slowest",
          "MB/s",
          "x limit",
          "x duckdb",
          "x errors");

  private final long rawBytes;

  /**
   * A report whose throughput counts uncompressed bytes.
   *
   * @param rawBytes the size of the corpus before compression
   */
  Report(long rawBytes) {
    this.rawBytes = rawBytes;
  }

  String table(Race race, Times times) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(HEAD);
    lines.add(HEAD.stream().map(name -> HEAD.indexOf(name) < 2 ? "---" : "---:").toList());
    for (Search search : Search.values()) {
      times.entries().stream()
          .filter(entry -> entry.search() == search)
          .forEach(entry -> lines.add(line(race, times, entry)));
    }
    return String.format(
        Locale.ROOT,
        "\n### %s\n\n%s\n",
        race.title(),
        lines.stream()
            .map(cells -> "| " + String.join(" | ", cells) + " |")
            .collect(Collectors.joining("\n")));
  }

  private List<String> line(Race race, Times times, Times.Entry entry) {
    double median = times.median(entry);
    return List.of(
        entry.search().name().toLowerCase(Locale.ROOT),
        entry.contender(),
        milliseconds(median),
        milliseconds(times.fastest(entry)),
        milliseconds(times.slowest(entry)),
        race.form() == Form.LOADED
            ? ""
            : String.format(Locale.ROOT, "%.0f", rawBytes / median / 1e6),
        ratio(median, limit(times)),
        ratio(median, times.median(Contenders.DUCKDB, entry.search())),
        ratio(median, times.median(Contenders.US, Search.ERRORS)));
  }

  private static OptionalDouble limit(Times times) {
    return Contenders.LIMITS.stream()
        .map(name -> times.median(name, Search.EVERYTHING))
        .filter(OptionalDouble::isPresent)
        .findFirst()
        .orElse(OptionalDouble.empty());
  }

  private static String milliseconds(double seconds) {
    return String.format(Locale.ROOT, "%.1f", seconds * 1e3);
  }

  private static String ratio(double median, OptionalDouble other) {
    return other.isPresent()
        ? String.format(Locale.ROOT, "%.2f", median / other.getAsDouble())
        : "";
  }
}
