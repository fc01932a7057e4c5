package dev.breadcrumbs.cloudtrail.examples.hunt;

import dev.breadcrumbs.cloudtrail.examples.terminal.ScreenTable;
import dev.breadcrumbs.cloudtrail.model.integrity.CheckedDigest;
import dev.breadcrumbs.cloudtrail.model.integrity.CheckedLogFile;
import dev.breadcrumbs.cloudtrail.model.integrity.IntegrityProblem;
import dev.breadcrumbs.cloudtrail.model.integrity.IntegrityReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of digests and log files, for people. */
final class IntegrityText {
  private IntegrityText() {}

  static String table(IntegrityReport report) {
    String verdict = (report.isWhole() ? "whole: " : "not whole: ") + report + "\n";
    String chains = report.digests().isEmpty() ? "" : "\n" + chains(report);
    return verdict + chains + (report.problems().isEmpty() ? "" : "\n" + problems(report));
  }

  private static ScreenTable chains(IntegrityReport report) {
    Map<String, List<CheckedDigest>> chains = new LinkedHashMap<>();
    report
        .digests()
        .forEach(
            digest -> chains.computeIfAbsent(digest.chain(), any -> new ArrayList<>()).add(digest));
    Map<String, Long> valid = new LinkedHashMap<>();
    for (CheckedLogFile logFile : report.logFiles()) {
      if (logFile.isValid() && logFile.digest() != null) {
        valid.merge(logFile.digest(), 1L, Long::sum);
      }
    }
    ScreenTable table = new ScreenTable("chain", "from", "to", "digests", "log files");
    chains.forEach(
        (chain, digests) ->
            table.add(
                chain,
                time(digests.get(0).startTime()),
                time(digests.get(digests.size() - 1).endTime()),
                of(digests.stream().filter(CheckedDigest::isValid).count(), digests.size()),
                of(
                    digests.stream()
                        .mapToLong(digest -> valid.getOrDefault(digest.key(), 0L))
                        .sum(),
                    digests.stream().mapToLong(CheckedDigest::logFiles).sum())));
    return table;
  }

  private static String of(long valid, long all) {
    return valid + " of " + all + " valid";
  }

  private static Object time(@Nullable Instant time) {
    return time == null ? "-" : time;
  }

  private static ScreenTable problems(IntegrityReport report) {
    ScreenTable table = new ScreenTable("kind", "file", "reason");
    for (IntegrityProblem problem : report.problems()) {
      table.add(
          problem.kind().text(), problem.key().isEmpty() ? "-" : problem.key(), problem.reason());
    }
    return table;
  }
}
