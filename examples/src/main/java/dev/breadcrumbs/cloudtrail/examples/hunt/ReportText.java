package dev.breadcrumbs.cloudtrail.examples.hunt;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.examples.terminal.ScreenTable;
import dev.breadcrumbs.cloudtrail.model.reading.PassedOver;
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
    report.passedOverCounts().forEach((kind, count) -> figures.add("  " + kind.text(), count));
    figures.add("records", report.records());
    if (report.controlMessages() > 0) {
      figures.add("control messages", report.controlMessages());
    }
    figures.add("problems", report.problemCount());
    report.problemCounts().forEach((kind, count) -> figures.add("  " + kind.text(), count));
    String passedOver = report.passedOverFiles().isEmpty() ? "" : "\n" + passedOver(report);
    String problems = report.problems().isEmpty() ? "" : "\n" + problems(report);
    return figures + passedOver + problems;
  }

  private static String passedOver(ReadReport report) {
    ScreenTable table = new ScreenTable("passed over", "kind", "reason");
    for (PassedOver file : report.passedOverFiles()) {
      table.add(file.file(), file.kind().text(), file.reason());
    }
    return table + more(report.passedOver() - report.passedOverFiles().size());
  }

  private static String more(long number) {
    return number == 0 ? "" : "and " + number + " more\n";
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
    return table + more(report.problemCount() - report.problems().size());
  }

  static String json(ReadReport report, ObjectNode scope) {
    ObjectNode object =
        JsonNodeFactory.instance
            .objectNode()
            .put("files", report.files())
            .put("records", report.records());
    ArrayNode passedOver = object.putArray("passedOver");
    for (PassedOver file : report.passedOverFiles()) {
      passedOver
          .addObject()
          .put("file", file.file())
          .put("kind", file.kind().text())
          .put("reason", file.reason());
    }
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
    object.set("scope", scope);
    return object + "\n";
  }
}
