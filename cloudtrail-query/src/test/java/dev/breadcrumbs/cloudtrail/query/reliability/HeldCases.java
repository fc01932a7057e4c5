package dev.breadcrumbs.cloudtrail.query.reliability;

import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.A;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.B;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.C;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.gzip;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.quoted;

/** Events as other tools export and ship them: as a value of an object, a cell or a line. */
final class HeldCases {
  private HeldCases() {}

  static void addTo(Cases cases) {
    insights(cases);
    splunk(cases);
    elastic(cases);
    shippers(cases);
    databases(cases);
    places(cases);
    cells(cases);
    lines(cases);
  }

  private static String field(String name, String value) {
    return "{\"field\":\"" + name + "\",\"value\":" + quoted(value) + "}";
  }

  private static String results(String... rows) {
    return "{\"results\":["
        + String.join(",", rows)
        + "],\"statistics\":{\"recordsMatched\":2.0},\"status\":\"Complete\"}";
  }

  private static String row(String message) {
    return "["
        + field("@timestamp", "2026-03-01 10:00:00.000")
        + ","
        + field("@message", message)
        + ","
        + field("@ptr", "CmEKJgoi")
        + "]";
  }

  private static void insights(Cases cases) {
    cases.add("insights-api", results(row(A), row(B)));
    cases.add("insights-api-other-line", results(row("START RequestId: 7"), row(B)));
    cases.add(
        "insights-api-without-message",
        results("[" + field("eventName", "GetObject") + "," + field("@ptr", "C") + "]", row(B)));
    cases.add(
        "insights-json",
        "[{\"@timestamp\":\"2026-03-01 10:00:00.000\",\"@message\":"
            + A
            + "},{\"@timestamp\":\"2026-03-01 10:00:01.000\",\"@message\":"
            + quoted(B)
            + "}]");
  }

  private static void splunk(Cases cases) {
    String lines =
        "{\"preview\":false,\"offset\":0,\"result\":{\"_raw\":"
            + quoted(A)
            + ",\"_time\":\"2026-03-01T10:00:00.000+00:00\",\"host\":\"h\"}}\n";
    cases.add("splunk-json", lines + lines.replace(quoted(A), quoted(B)));
    cases.add(
        "splunk-json-array",
        "[" + lines.strip() + "," + lines.strip().replace(quoted(A), quoted(B)) + "]");
    cases.add(
        "splunk-results",
        "{\"preview\":false,\"init_offset\":0,\"results\":[{\"_raw\":"
            + quoted(A)
            + "},{\"_raw\":"
            + quoted("Accepted password for root")
            + "},{\"_raw\":"
            + quoted(B)
            + "}]}");
    cases.add(
        "splunk-hec",
        "{\"time\":1772359200,\"host\":\"h\",\"sourcetype\":\"aws:cloudtrail\",\"event\":"
            + A
            + "}{\"event\":"
            + quoted(B)
            + "}");
    cases.add("splunk-hec-other", "{\"event\":\"hello\"}" + A);
  }

  private static String hit(String source) {
    return "{\"_index\":\"ct\",\"_id\":\"0\",\"_score\":1,\"_source\":" + source + "}";
  }

  private static String original(String event) {
    return "{\"@timestamp\":\"2026-03-01T10:00:00Z\",\"event\":{\"original\":"
        + quoted(event)
        + ",\"module\":\"aws\"},\"message\":"
        + quoted(event)
        + ",\"aws\":{\"cloudtrail\":{\"event_version\":\"1.08\"}}}";
  }

  private static void elastic(Cases cases) {
    cases.add(
        "elastic-hits",
        "{\"took\":3,\"hits\":{\"total\":{\"value\":3},\"hits\":["
            + String.join(",", hit(A), hit("{\"x\":1}"), hit(original(B)))
            + "]}}"
            + C);
    cases.add(
        "elastic-hits-cut",
        "{\"hits\":{\"total\":{\"value\":3},\"hits\":[" + hit(A) + "," + hit(B) + "]");
    cases.add("elastic-lines", hit(A) + "\n" + hit(B) + "\n");
    cases.add("elastic-original", original(A) + "\n" + original(B));
    cases.add(
        "elastic-without-original",
        "{\"@timestamp\":\"x\",\"event\":{\"action\":\"GetObject\"}}\n" + B);
    cases.add(
        "kibana",
        "{\"id\":\"7\",\"rawResponse\":{\"took\":1,\"hits\":{\"total\":2,\"hits\":["
            + hit(A)
            + ",{\"_id\":\"1\",\"fields\":{\"message\":["
            + quoted(B)
            + "]}}]}}}");
  }

  private static void shippers(Cases cases) {
    cases.add(
        "filebeat",
        "{\"@timestamp\":\"2026-03-01T10:00:00Z\",\"message\":"
            + quoted(A)
            + ",\"fields\":{\"x\":1}}\n{\"@timestamp\":\"x\",\"message\":\"started\"}");
    cases.add(
        "docker",
        "{\"log\":"
            + quoted(A + "\n")
            + ",\"stream\":\"stdout\",\"time\":\"2026-03-01T10:00:00Z\"}");
    cases.add("fluent-bit", "[{\"date\":1772359200.0,\"log\":" + quoted(A) + "}]");
    cases.add("fluent-bit-pairs", "[[1772359200.0," + A + "],[[1772359201.0,{}]," + B + "]]");
    cases.add(
        "loki-push",
        "{\"streams\":[{\"stream\":{\"job\":\"ct\"},\"values\":[[\"1772359200000000000\","
            + quoted(A)
            + "],[\"1772359200000000001\","
            + quoted("not of CloudTrail")
            + "],[\"1772359200000000002\","
            + quoted(B)
            + ",{\"trace\":\"7\"}]]}]}");
    cases.add(
        "loki-query",
        "{\"status\":\"success\",\"data\":{\"resultType\":\"streams\",\"result\":[{\"stream\":{},"
            + "\"values\":[[\"1772359200000000000\","
            + quoted(A)
            + "]]},{\"stream\":{},\"values\":[[\"1\","
            + quoted(B)
            + "]]}]}}");
    cases.add(
        "prefix-in-message", "{\"message\":" + quoted("<134>Mar  1 10:00:00 host ct: " + A) + "}");
    cases.add("message-in-message", "{\"log\":" + quoted("{\"message\":" + quoted(A) + "}") + "}");
  }

  private static void databases(Cases cases) {
    String lower =
        """
        {"eventversion":"1.11","useridentity":{"type":"IAMUser","username":"alice","sessioncontext":\
        {"attributes":{"mfaauthenticated":"false"}}},"eventtime":"2026-03-01T10:00:00Z",\
        "eventsource":"s3.amazonaws.com","eventname":"GetObject","requestparameters":\
        "{\\"bucketName\\":\\"logs\\"}","readonly":"true","eventid":"A"}""";
    cases.add("athena-lines", lower + "\n" + lower.replace("\"A\"", "\"B\""));
    cases.add("athena-array", "[" + lower + "]");
    cases.add(
        "snake-case",
        "{\"event_name\":\"GetObject\",\"event_source\":\"s3.amazonaws.com\",\"event_id\":\"A\","
            + "\"event_time\":\"2026-03-01 10:00:00\",\"aws_region\":\"eu-west-1\"}");
    cases.add(
        "snake-case-of-something-else",
        "{\"event_name\":\"click\",\"event_time\":\"2026-03-01 10:00:00\",\"event_id\":\"A\"}");
  }

  private static void places(Cases cases) {
    cases.add("unknown-place", "{\"id\":7,\"evidence\":" + A + "}\n{\"blob\":" + quoted(B) + "}");
    cases.add("unknown-place-unlikely", "{\"id\":7,\"thing\":{\"eventType\":\"x\"}}\n" + B);
    cases.add("texts-on-lines", quoted(A) + "\n" + quoted(B) + "\n");
    cases.add("texts-in-an-array", "[" + quoted(A) + "," + quoted(B) + ",\"text\"]");
    cases.add("arrays-in-an-array", "[[" + A + "],[" + B + "," + C + "]]");
  }

  private static String cell(String text) {
    return "\"" + text.replace("\"", "\"\"") + "\"";
  }

  private static void cells(Cases cases) {
    cases.add(
        "insights-csv",
        "@timestamp,@message\n2026-03-01 10:00:00.000," + cell(A) + "\nx," + cell(B));
    cases.add(
        "splunk-csv",
        "\"_raw\",\"_time\",host\n"
            + cell(A)
            + ",x,h\n"
            + cell("Accepted password")
            + ",x,h\n"
            + cell(B.replace(",", ",\n"))
            + ",x,h\n");
    cases.add("splunk-csv-mark-gzip", gzip("\uFEFF_time,_raw\nx," + cell(A) + "\n"));
    cases.add("cells-by-semicolons", "@timestamp;@message\nx;" + cell(A) + "\nx;" + cell(B) + "\n");
    cases.add("cells-by-tabs", "@timestamp\t@message\nx\t" + cell(A) + "\n");
    cases.add("message-csv", "time,message\nx," + cell(A) + "\nx," + cell(B) + "\n");
  }

  private static void lines(Cases cases) {
    String export = "2026-03-01T10:00:00.000Z " + A + "\n2026-03-01T10:00:01.000Z " + B + "\n";
    cases.addFile("export-of-log-group", "000000", Texts.utf8(export));
    cases.addFile("export-of-log-group-gzip", "000000.gz", gzip(export));
    cases.add(
        "container-lines",
        "2026-03-01T10:00:00Z stdout F " + A + "\n2026-03-01T10:00:01Z stdout F started\n");
    cases.add("structured-syslog", "<134>1 2026-03-01T10:00:00Z h a - 7 [x@1 y=\"3\"] " + A + "\n");
    cases.add("key-before-object", "level=info event=" + A + "\n");
  }
}
