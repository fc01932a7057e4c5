package dev.breadcrumbs.cloudtrail.rules;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes log files of events in whose JSON something is odd: a key, a text, a number, a type, or a
 * byte that was turned. Each event has an id of its own, so that none stands for another.
 */
final class OddLogFiles {
  private static final List<String> KEYS =
      List.of(
          "eventTime",
          "eventSource",
          "userIdentity",
          "requestParameters",
          "resources",
          "errorCode",
          "readOnly",
          "event\\u004eame",
          "eventName",
          "a.b",
          "",
          "\\ud800",
          "Records",
          "Message",
          "k".repeat(3_000));

  private static final List<String> VALUES =
      List.of(
          "\"2026-11-30T08:00:00Z\"",
          "\"\\udc00 from 192.0.2.7\"",
          "\"{\\\"Records\\\":[{\\\"eventName\\\":\\\"x\\\"}]}\"",
          "{\"type\":\"IAMUser\",\"arn\":\"arn:aws:iam::123456789012:user/bert-jan\"}",
          "{\"\\ud83d\":[1,{\"a.b\":null}]}",
          "[{\"ARN\":\"arn:aws:s3:::logs\"},7,null]",
          "1e99999999999",
          "9223372036854775808",
          "007",
          "nil",
          "true",
          "null",
          "[".repeat(61) + "]".repeat(61),
          "[".repeat(600) + "]".repeat(600));

  private final SplittableRandom random;

  OddLogFiles(long seed) {
    random = new SplittableRandom(seed);
  }

  /** A log file of some events, numbered from a number on. */
  byte[] file(int from, int events) {
    List<String> texts = new ArrayList<>();
    for (int number = from; number < from + events; number++) {
      texts.add(event(number));
    }
    String all = String.join(random.nextBoolean() ? "," : "\n,", texts);
    byte[] content =
        (random.nextInt(3) == 0 ? String.join("\n", texts) : "{\"Records\":[" + all + "]}")
            .getBytes(StandardCharsets.UTF_8);
    if (random.nextInt(4) == 0) {
      content[random.nextInt(content.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return content;
  }

  private String event(int number) {
    List<String> members = new ArrayList<>();
    members.add("\"eventID\":\"" + number + "\"");
    members.add("\"eventTime\":\"2026-11-30T07:" + (10 + number % 50) + ":00Z\"");
    members.add("\"eventName\":\"GetObject\"");
    for (int odd = random.nextInt(4); odd > 0; odd--) {
      String member = "\"" + pick(KEYS) + "\":" + pick(VALUES);
      members.add(random.nextInt(members.size() + 1), member);
    }
    return "{" + String.join(",", members) + "}";
  }

  private String pick(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
