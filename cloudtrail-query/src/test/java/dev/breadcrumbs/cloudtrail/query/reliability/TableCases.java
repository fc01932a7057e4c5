package dev.breadcrumbs.cloudtrail.query.reliability;

import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.utf8;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.reading.ReadLimits;
import java.nio.file.Files;

/** Tables of events, in CSV. */
final class TableCases {
  private static final String HISTORY =
      "Event ID,Event time,User name,Event name,Resource type,Resource name,AWS access key,"
          + "AWS region,Error code,Source IP address,Event source,Read-only\r\n";

  private static final String ATHENA =
      "\"eventversion\",\"useridentity\",\"eventtime\",\"eventname\",\"eventid\","
          + "\"requestparameters\",\"readonly\"\n";

  private TableCases() {}

  static void addTo(Cases cases) {
    history(cases);
    results(cases);
  }

  private static String row(String eventID) {
    return eventID
        + ",2026-03-01T10:00:00Z,alice,PutObject,AWS::S3::Bucket,\"logs, \"\"new\"\"\",AKIAEXAMPLE,"
        + "eu-west-1,,192.0.2.10,s3.amazonaws.com,false\r\n";
  }

  private static void history(Cases cases) {
    cases.addFile("history", "event_history.csv", utf8(HISTORY + row("A") + row("B") + row("C")));
    cases.add("history-mark", "\uFEFF" + HISTORY + row("A"));
    cases.add("history-gzip", Texts.gzip(HISTORY + row("A") + row("B").stripTrailing()));
    cases.add("history-line-break", HISTORY + row("A").replace("logs, ", "logs\n") + row("B"));
    cases.add("history-empty", HISTORY);
    cases.add("history-cells-missing", HISTORY + row("A") + "B,2026-03-01T10:00:00Z\n" + row("C"));
    cases.add(
        "history-time-in-words",
        HISTORY + row("A").replace("2026-03-01T10:00:00Z", "\"March 01, 2026, 10:00:00\""));
    cases.add(
        "history-row-too-large",
        folder ->
            CloudTrail.read(
                    utf8(HISTORY + row("A") + "x".repeat(600_000) + row("B") + row("C")), "a.csv")
                .limits(ReadLimits.DEFAULT.withRecordBytes(4_096)));
    cases.add("table-of-something-else", "name,size\na,1\n");
    cases.add(
        "folder-with-a-history",
        folder -> {
          Files.writeString(folder.resolve("event_history.csv"), HISTORY + row("A"));
          Files.writeString(folder.resolve("other.csv"), "name,size\na,1\n");
          return CloudTrail.read(folder);
        });
  }

  private static void results(Cases cases) {
    cases.add(
        "athena",
        ATHENA
            + "\"1.11\",\"{\"\"type\"\":\"\"IAMUser\"\"}\",\"2026-03-01T10:00:00Z\",\"PutObject\","
            + "\"A\",\"{\"\"bucketName\"\":\"\"logs\"\"}\",\"true\"\n");
    cases.add(
        "athena-struct",
        ATHENA
            + "\"1.11\",\"{type=IAMUser, username=alice}\",\"2026-03-01 10:00:00.000\","
            + "\"PutObject\",\"A\",\"null\",\"\"\n");
    cases.add(
        "lake-results", "{\"QueryStatus\":\"FINISHED\",\"QueryResultRows\":[[{\"a\":\"b\"}]]}");
    cases.add("athena-results", "{\"ResultSet\":{\"Rows\":[{\"Data\":[]}]}}");
  }
}
