package dev.breadcrumbs.cloudtrail.model.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows by their first line the logs of other services that lie beside CloudTrail's. */
record OtherLogs(Pattern line, String name) {
  private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z";
  private static final String WEB_TIME = "\\[\\d\\d/\\w{3}/\\d{4}:[0-9:]+ [+-]\\d{4}]";

  /** The forms are those of each service's documentation. */
  private static final List<OtherLogs> KNOWN =
      List.of(
          of("[0-9a-f]{32,64} \\S+ " + WEB_TIME + " .*", "an S3 server access log"),
          of(
              "(http|https|h2|grpcs|ws|wss) " + TIME + " app/.*",
              "an access log of a load balancer"),
          of(
              "tls \\d\\.\\d " + TIME.replace("Z", "") + " net/.*",
              "an access log of a load balancer"),
          of(TIME + " \\S+ [0-9a-fA-F.:]+:\\d+ .*", "an access log of a load balancer"),
          of("version account-id interface-id .*", "a VPC flow log"),
          of("\\d \\d{12} eni-\\w+ .*", "a VPC flow log"),
          of("#Version: 1\\.0.*", "a log of CloudFront or another web server"),
          of("\\S+ \\S+ \\S+ " + WEB_TIME + " \".*", "an access log of a web server"));

  private static final int LONGEST = 512;

  private static OtherLogs of(String line, String name) {
    return new OtherLogs(Pattern.compile(line), name);
  }

  /** Names the log that begins at the window's position; null if it is none of these. */
  static @Nullable String of(ByteWindow window) {
    window.require(LONGEST);
    int end = window.position();
    int last = Math.min(window.limit(), end + LONGEST);
    while (end < last && window.bytes()[end] != '\n' && window.bytes()[end] != '\r') {
      end++;
    }
    String first =
        new String(
            window.bytes(),
            window.position(),
            end - window.position(),
            StandardCharsets.ISO_8859_1);
    return KNOWN.stream()
        .filter(log -> log.line.matcher(first).matches())
        .map(OtherLogs::name)
        .findFirst()
        .orElse(null);
  }
}
