package dev.breadcrumbs.cloudtrail.examples.hunt;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.model.reading.ReadProblem;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import java.util.Objects;

/** The account of a reading, for people and for tools. */
final class ReportText {
  private ReportText() {}

  static String table(ReadReport report) {
    ScreenTable figures = new ScreenTable("what", "count");
    figures.add("files", report.files());
    figures.add("files passed over", report.passedOver());
    figures.add("records", report.records());
    if (report.controlMessages() > 0) {
      figures.add("control messages", report.controlMessages());
    }
    figures.add("problems", report.problemCount());
    report.problemCounts().forEach((kind, count) -> figures.add("  " + kind.text(), count));
    return report.problems().isEmpty() ? figures.toString() : figures + "\n" + problems(report);
  }

  private static String problems(ReadReport report) {
    ScreenTable table = new ScreenTable("file", "record", "offset", "kind", "reason");
    for (ReadProblem problem : report.problems()) {
      table.add(
          problem.file(),
          Objects.requireNonNullElse(problem.record(), "-"),
          problem.offset(),
          problem.kind().text(),
          problem.reason());
    }
    long left = report.problemCount() - report.problems().size();
    return left == 0 ? table.toString() : table + "and " + left + " more\n";
  }

  static String json(ReadReport report) {
    ObjectNode object =
        JsonNodeFactory.instance
            .objectNode()
            .put("files", report.files())
            .put("records", report.records());
    ArrayNode problems = object.putArray("problems");
    for (ReadProblem problem : report.problems()) {
      problems
          .addObject()
          .put("file", problem.file())
          .put("record", problem.record())
          .put("offset", problem.offset())
          .put("kind", problem.kind().text())
          .put("reason", problem.reason());
    }
    return object + "\n";
  }
}
