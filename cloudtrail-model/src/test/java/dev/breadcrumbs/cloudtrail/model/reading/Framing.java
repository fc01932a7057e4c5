package dev.breadcrumbs.cloudtrail.model.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What framing makes of a log file. */
record Framing(List<String> records, List<RecordOrigin> origins, ReadReport report) {
  static final String FILE = "events.json";

  static Framing of(String content) {
    return of(LogTexts.utf8(content));
  }

  static Framing of(byte[] content) {
    return of(LogFile.of(FILE, content));
  }

  static Framing of(LogFile file) {
    return of(file, ReadLimits.DEFAULT);
  }

  static Framing of(String content, ReadLimits limits) {
    return of(LogFile.of(FILE, LogTexts.utf8(content)), limits);
  }

  static Framing of(LogFile file, ReadLimits limits) {
    List<String> records = new ArrayList<>();
    List<RecordOrigin> origins = new ArrayList<>();
    ReadLog log = new ReadLog(ProblemPolicy.COLLECT);
    try (RecordFramer framer = RecordFramer.open(file, limits, log)) {
      while (framer.next()) {
        int length = framer.end() - framer.start();
        records.add(new String(framer.bytes(), framer.start(), length, StandardCharsets.UTF_8));
        origins.add(framer.origin());
      }
    }
    return new Framing(records, origins, log.report());
  }

  List<ReadProblem> problems() {
    return report.problems();
  }

  List<ProblemKind> kinds() {
    return problems().stream().map(ReadProblem::kind).toList();
  }

  /** The one problem there must be. */
  ReadProblem problem() {
    if (problems().size() != 1) {
      throw new AssertionError("not one problem: " + problems());
    }
    return problems().get(0);
  }
}
