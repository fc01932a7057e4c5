package dev.breadcrumbs.cloudtrail.query.reliability;

import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.A;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.ALL;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.B;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.C;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.gzip;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.log;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.quoted;

/** The forms in which events themselves come. */
final class EnvelopeCases {
  private static final String INSIGHT =
      """
      {"eventVersion":"1.08","eventTime":"2026-03-01T10:00:00Z","awsRegion":"eu-west-1",\
      "eventID":"A","eventType":"AwsCloudTrailInsight","recipientAccountId":"123456789012",\
      "sharedEventID":"S","insightDetails":{"state":"Start","eventSource":"ec2.amazonaws.com",\
      "eventName":"RunInstances","insightType":"ApiCallRateInsight","insightContext":\
      {"statistics":{"baseline":{"average":0.02},"insight":{"average":4.1},"insightDuration":5},\
      "attributions":[{"attribute":"errorCode","insight":[{"value":"null","average":4.1}],\
      "baseline":[]}]}},"eventCategory":"Insight"}""";

  private static final String NETWORK =
      """
      {"eventVersion":"1.09","userIdentity":{"type":"AWSAccount","accountId":"111122223333"},\
      "eventTime":"2026-03-01T10:00:00Z","eventSource":"kms.amazonaws.com","eventName":"Decrypt",\
      "awsRegion":"eu-west-1","sourceIPAddress":"192.0.2.10","errorCode":"VpceAccessDenied",\
      "requestParameters":null,"responseElements":null,"eventID":"A","eventType":"AwsVpceEvents",\
      "vpcEndpointId":"vpce-0example","vpcEndpointAccountId":"123456789012",\
      "eventCategory":"NetworkActivity"}""";

  private static final String AGGREGATED =
      """
      {"eventVersion":"1.0","accountId":"123456789012","eventId":"7","eventCategory":"Aggregated",\
      "eventType":"AwsAggregatedEvent","awsRegion":"eu-west-1","eventSource":"s3.amazonaws.com",\
      "timeWindow":{"windowStart":"2026-03-01T10:00:00Z","windowEnd":"2026-03-01T10:05:00Z",\
      "windowSize":"PT5M"},"summary":{"primaryDimension":{"dimension":"eventName","statistics":\
      [{"name":"GetObject","value":12}],"aggregationType":"Count"},"details":[]}}""";

  private static final String ACTIVITY =
      """
      {"eventVersion":"1.0","eventCategory":"ActivityAuditLog","eventType":"ActivityLog",\
      "eventID":"A","eventTime":"2026-03-01T10:00:00Z","awsRegion":"eu-west-1",\
      "metadata":{"ingestionTime":"2026-03-01 10:00:09","channelARN":"arn:aws:cloudtrail:x"},\
      "eventData":{"version":"1.0","userIdentity":{"type":"CustomUser","principalId":"p"}}}""";

  private EnvelopeCases() {}

  static void addTo(Cases cases) {
    logFiles(cases);
    plain(cases);
    kinds(cases);
    lookups(cases);
  }

  private static void logFiles(Cases cases) {
    cases.add("log-file", ALL);
    cases.add("log-file-gzip", gzip(ALL));
    cases.add("log-file-pretty", ALL.replace(",", " ,\n  ").replace(":[{", " : [ {"));
    cases.add("log-file-empty", log());
    cases.add(
        "log-file-other-members",
        "{\"version\":1,\"note\":\"[{\",\"Records\":["
            + A
            + ","
            + B
            + "],\"next\":{\"a\":[]}}"
            + C);
    cases.add("log-files-array", "[" + log(A, B) + "," + log() + "," + log(C) + "]");
    cases.add("log-files-lines", log(A) + "\n" + log() + "\n" + log(B, C) + "\n");
    cases.add("log-files-unseparated", log(A) + log(B) + log(C));
  }

  private static void plain(Cases cases) {
    cases.add("array", "[" + A + "," + B + "," + C + "]");
    cases.add("array-empty", " [ ] ");
    cases.add("event", A);
    cases.add("lines", A + "\n" + B + "\n" + C + "\n");
    cases.add("lines-gzip", gzip(A + "\n" + B + "\n" + C));
    cases.add("lines-windows", "\r\n" + A + "\r\n\r\n" + B + "\r\n" + C);
    cases.add("lines-of-arrays", "[" + A + "," + B + "]\n[" + C + "]\n");
    cases.add("unseparated", A + B + C);
    cases.add("separated-by-commas", A + ",\n" + B + ",\n" + C);
    cases.add("pretty-events", (A + B + C).replace(",", " ,\n  ").replace("}{", "\n}\n{\n"));
    cases.add("mixed-forms", log(A) + "\n[" + B + "]\n" + C);
    cases.add("other-envelope", "{\"count\":2,\"items\":[" + A + "," + B + "]}");
  }

  private static void kinds(Cases cases) {
    cases.add("insight", log(INSIGHT));
    cases.add("network-activity", log(NETWORK));
    cases.add("aggregated", log(AGGREGATED));
    cases.add("aggregated-list", "[" + AGGREGATED + "]");
    cases.add("lake-activity", log(ACTIVITY));
    cases.add(
        "unknown-event",
        log("{\"eventID\":\"A\",\"eventCategory\":\"Later\",\"newField\":{\"a\":[1,null]}}"));
  }

  private static String lookedUp(String event) {
    return """
        {"EventId":"7","EventName":"GetObject","ReadOnly":"true","AccessKeyId":"AKIAEXAMPLE",\
        "EventTime":1772359200.0,"EventSource":"s3.amazonaws.com","Username":"alice",\
        "Resources":[{"ResourceType":"AWS::S3::Bucket","ResourceName":"logs"}],\
        "CloudTrailEvent":%s}"""
        .formatted(quoted(event));
  }

  private static void lookups(Cases cases) {
    String two = lookedUp(A) + "," + lookedUp(B);
    cases.add("lookup-events", "{\"Events\":[" + two + "]}");
    cases.add("lookup-events-page", "{\"NextToken\":\"t\",\"Events\":[" + two + "]}\n");
    cases.add(
        "lookup-events-pages", "{\"Events\":[" + two + "]}{\"Events\":[" + lookedUp(C) + "]}");
    cases.add("lookup-events-lines", lookedUp(A) + "\n" + lookedUp(B) + "\n");
    cases.add("lookup-events-array", "[" + two + "]");
    cases.add(
        "lookup-events-without-text",
        "{\"Events\":[{\"EventId\":\"7\",\"EventName\":\"GetObject\"}," + lookedUp(A) + "]}");
  }
}
