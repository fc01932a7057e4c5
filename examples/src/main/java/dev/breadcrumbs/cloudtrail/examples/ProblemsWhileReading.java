package dev.breadcrumbs.cloudtrail.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailLogs;
import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailFormatException;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemPolicy;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;

/** What becomes of a log file that is damaged? Good records count; each problem has its place. */
final class ProblemsWhileReading {
  private static final String DAMAGED =
      """
      {"Records": [
        {"eventName": "GetUser", "eventTime": "2026-03-01T09:12:44Z"},
        {"eventName": "ListUsers", "eventTime": true},
        "no event at all",
        {"eventName": "CreateUser", "eventTime": "2026-03-01T09:13:02Z"},
        {"eventName": "DeleteU
      """;

  private ProblemsWhileReading() {}

  public static void main(String[] arguments) {
    CloudTrailLogs logs = CloudTrail.read(DAMAGED.getBytes(UTF_8), "damaged.json");

    ReadReport report = logs.forEach(event -> System.out.println("read " + event.eventName()));
    System.out.println(report);
    report.problems().forEach(System.out::println);

    try {
      logs.onProblem(ProblemPolicy.FAIL).inspect();
    } catch (CloudTrailFormatException e) {
      System.out.println("strict: " + e.getMessage());
    }
  }
}
