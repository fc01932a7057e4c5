package dev.breadcrumbs.cloudtrail.benchmarks.corpus;

import java.time.Instant;
import java.util.Locale;

/** The events of role sessions, each told by its number. Not thread-safe. */
final class SessionEvents {
  private static final Instant START = Instant.parse("2024-08-07T12:00:00Z");
  private static final int ROLES = 40;
  private static final String[] CALLS = {
    "ListBuckets", "GetCallerIdentity", "DescribeInstances", "PutObject", "GetSecretValue"
  };

  private final int users;
  private int events;
  private String caller = "";

  /** Whose credentials a session's own were issued with, and what its second and name are. */
  private String parent = "";

  private int named;

  SessionEvents(int users) {
    this.users = users;
  }

  /** The call that issues a session's key: by a user at the first depth, else by the one before. */
  String issue(int session, int depth, boolean twin) {
    if (!twin) {
      parent = depth == 1 ? user(session % users) : caller;
      named = session;
    }
    caller = session(session);
    String response =
        String.format(
            Locale.ROOT,
            """
            "requestParameters":{"roleArn":"arn:aws:iam::123456789012:role/%s","roleSessionName":"%s",\
            "durationSeconds":3600},"responseElements":{"credentials":{"accessKeyId":"%s",\
            "expiration":"Aug 7, 2024, 1:00:00 PM","sessionToken":"IQoJb3JpZ2luX2VjEPT//EXAMPLE"},\
            "assumedRoleUser":{"assumedRoleId":"AROA%s:%s",\
            "arn":"arn:aws:sts::123456789012:assumed-role/%s/%s"}}\
            """,
            role(),
            name(),
            key(session),
            role(),
            name(),
            role(),
            name());
    return event("sts.amazonaws.com", "AssumeRole", named * 2L, parent, response);
  }

  /** A call that a session makes. */
  String call(int session, int number) {
    String parameters =
        String.format(
            Locale.ROOT,
            "\"requestParameters\":{\"bucketName\":\"data-%d\",\"key\":\"2024/08/%d.parquet\","
                + "\"Host\":\"data.s3.eu-west-1.amazonaws.com\"},\"responseElements\":null",
            session % 97,
            number);
    String name = CALLS[(session + number) % CALLS.length];
    return event("s3.amazonaws.com", name, named * 2L + 1 + number, caller, parameters);
  }

  private String role() {
    return "Role" + named % ROLES;
  }

  private String name() {
    return "build-" + named;
  }

  private static String key(int session) {
    return String.format(Locale.ROOT, "ASIA%016d", session);
  }

  private static String user(int user) {
    return String.format(
        Locale.ROOT,
        """
        {"type":"IAMUser","principalId":"AIDA%06d","arn":"arn:aws:iam::123456789012:user/dev-%d",\
        "accountId":"123456789012","accessKeyId":"AKIA%016d","userName":"dev-%d"}\
        """,
        user,
        user,
        user,
        user);
  }

  private String session(int session) {
    return String.format(
        Locale.ROOT,
        """
        {"type":"AssumedRole","principalId":"AROA%1$s:%2$s",\
        "arn":"arn:aws:sts::123456789012:assumed-role/%1$s/%2$s","accountId":"123456789012",\
        "accessKeyId":"%3$s","sessionContext":{"sessionIssuer":{"type":"Role","principalId":"AROA%1$s",\
        "arn":"arn:aws:iam::123456789012:role/%1$s","accountId":"123456789012","userName":"%1$s"},\
        "attributes":{"creationDate":"%4$s","mfaAuthenticated":"false"}}}\
        """,
        role(),
        name(),
        key(session),
        START.plusSeconds(named * 2L));
  }

  private String event(String source, String name, long second, String identity, String rest) {
    events++;
    return String.format(
        Locale.ROOT,
        """
        {"eventVersion":"1.09","userIdentity":%s,"eventTime":"%s","eventSource":"%s","eventName":"%s",\
        "awsRegion":"eu-west-1","sourceIPAddress":"198.51.100.%d",\
        "userAgent":"[Boto3/1.28.62 md/Botocore#1.31.62 ua/2.0 os/linux#6.5.0 lang/python#3.11]",\
        %s,"requestID":"%08x-1111-4222-8333-444455556666","eventID":"%08x-0000-4000-8000-000000000000",\
        "readOnly":true,"eventType":"AwsApiCall","managementEvent":true,\
        "recipientAccountId":"123456789012","eventCategory":"Management","tlsDetails":\
        {"tlsVersion":"TLSv1.3","cipherSuite":"TLS_AES_128_GCM_SHA256",\
        "clientProvidedHostHeader":"data.s3.eu-west-1.amazonaws.com"}}\
        """,
        identity,
        START.plusSeconds(second),
        source,
        name,
        named % 250,
        rest,
        events,
        events);
  }
}
