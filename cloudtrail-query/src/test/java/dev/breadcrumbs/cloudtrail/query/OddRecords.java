package dev.breadcrumbs.cloudtrail.query;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * Makes log files of records with whatever JSON can say, and some that it cannot: odd texts, keys,
 * numbers, depths and places. A text here has a byte in each character.
 */
final class OddRecords {
  private static final List<String> TEXTS =
      List.of(
          "\\ud800",
          "\\udc00x",
          "\\ude00\\ud83d",
          "\\uD83D\\uDE00",
          "\\u0000",
          "\\u001b[31m",
          "\\\"},{\\\"eventName\\\":\\\"y\\\"}",
          "{\\\"eventName\\\":\\\"\\\\ud800\\\"}",
          "\\/",
          "\\q",
          "\\u00g0",
          "\u0000",
          "\u001f",
          "\u007f",
          bytes(0xFF),
          bytes(0xED, 0xA0, 0x80),
          bytes(0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80),
          bytes(0xC0, 0x80),
          bytes(0xC0, 0xAF),
          bytes(0xC1, 0xBF),
          bytes(0xE0, 0x80, 0x80),
          bytes(0xE0, 0x9F, 0xBF),
          bytes(0xE6, 0x97),
          bytes(0xEF, 0xBB, 0xBF),
          bytes(0xEF, 0xBF, 0xBE),
          bytes(0xE2, 0x80, 0xA8),
          bytes(0xF0, 0x80, 0x80, 0x80),
          bytes(0xF0, 0x9F, 0x98, 0x80),
          bytes(0xF4, 0x90, 0x80, 0x80),
          bytes(0xF7, 0xBF, 0xBF, 0xBF),
          bytes(0xF8, 0x88, 0x80, 0x80, 0x80),
          bytes(0x80),
          "long".repeat(2_000));

  private static final List<String> KNOWN =
      List.of(
          "eventVersion",
          "eventTime",
          "eventName",
          "eventSource",
          "eventType",
          "eventCategory",
          "eventID",
          "userIdentity",
          "awsRegion",
          "sourceIPAddress",
          "errorCode",
          "requestParameters",
          "responseElements",
          "additionalEventData",
          "resources",
          "readOnly",
          "tlsDetails",
          "addendum",
          "insightDetails",
          "sessionCredentialFromConsole");

  private static final List<String> KEYS =
      List.of(
          "",
          ".",
          "a",
          "a.b",
          "a{}",
          "items",
          "arn",
          "sessionContext",
          "userIdentity.arn",
          "requestParameters.a",
          "event\\u004eame",
          "event\\u004Eame",
          "eventName\\u0000",
          "EVENTNAME",
          "Records",
          "Record\\u0073",
          "logEvents",
          "detail",
          "Message",
          "otherFields",
          "digestS3Object",
          "k".repeat(5_000));

  private static final List<String> SCALARS =
      List.of(
          "true",
          "false",
          "null",
          "0",
          "-0",
          "-0.0",
          "0e0",
          "1e999",
          "-1E-999",
          "1e999999",
          "1e99999999",
          "1e2147483647",
          "1e2147483648",
          "1e-2147483648",
          "1.5e-2147483647",
          "1e99999999999",
          "9223372036854775807",
          "-9223372036854775808",
          "9223372036854775808",
          "7".repeat(99),
          "7".repeat(101),
          "7".repeat(999),
          "7".repeat(1_001),
          "0." + "3".repeat(1_100),
          "007",
          "-",
          "1.",
          ".5",
          "+1",
          "1e",
          "0x10",
          "NaN",
          "-Infinity",
          "nil",
          "tru",
          "truex",
          "'x'",
          "[1,]",
          "{,}",
          "{\"a\" 1}",
          "[1 2]");

  private final SplittableRandom random;

  OddRecords(long seed) {
    random = new SplittableRandom(seed);
  }

  private static String bytes(int... values) {
    StringBuilder text = new StringBuilder();
    for (int value : values) {
      text.append((char) value);
    }
    return text.toString();
  }

  /** A log file of some records, numbered from a number on. */
  byte[] file(int from, int records) {
    List<String> texts = new ArrayList<>();
    for (int number = from; number < from + records; number++) {
      texts.add(record(number));
    }
    String content =
        switch (random.nextInt(8)) {
          case 0 -> String.join("\n", texts);
          case 1 -> "[" + String.join(",", texts) + "]";
          case 2 -> String.join("", texts);
          case 3 -> "{\"a\":" + pick(SCALARS) + "," + records(texts) + "}";
          case 4 -> texts.stream().map(OddRecords::message).collect(Collectors.joining("\n"));
          case 5 -> "{" + records(texts.subList(0, 1)) + "," + records(rest(texts)) + "}";
          default -> "{" + records(texts) + "}";
        };
    return content.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static List<String> rest(List<String> texts) {
    return texts.subList(1, texts.size());
  }

  /** A record in the text of a message. */
  private static String message(String record) {
    String spelled = record.replace("\\", "\\\\").replace("\"", "\\\"");
    return "{\"message\":\"" + spelled + "\"}";
  }

  private static String records(List<String> texts) {
    return "\"Records\":[" + String.join(",", texts) + "]";
  }

  private String record(int number) {
    List<String> members = new ArrayList<>();
    members.add("\"eventName\":\"GetObject\"");
    members.add("\"eventID\":\"" + number + "\"");
    for (int odd = random.nextInt(4); odd > 0; odd--) {
      members.add(random.nextInt(members.size() + 1), member());
    }
    return "{" + String.join(",", members) + "}";
  }

  private String member() {
    return "\"" + key() + "\":" + value(1);
  }

  private String key() {
    return switch (random.nextInt(8)) {
      case 0 -> pick(TEXTS);
      case 1, 2, 3 -> pick(KEYS);
      default -> pick(KNOWN);
    };
  }

  private String value(int depth) {
    return switch (random.nextInt(depth > 4 ? 5 : 9)) {
      case 0, 1 -> "\"" + pick(TEXTS) + "\"";
      case 2 -> "\"a" + pick(TEXTS) + "b" + pick(TEXTS) + "\"";
      case 3 -> pick(SCALARS);
      case 4 -> deep();
      case 5 -> "[" + value(depth + 1) + "," + value(depth + 1) + "]";
      case 6 -> "{\"" + key() + "\":" + value(depth + 1) + "," + member() + "}";
      default -> "{" + member() + "}";
    };
  }

  private String deep() {
    int depth =
        List.of(2, 58, 59, 60, 61, 62, 63, 64, 65, 497, 498, 499, 500).get(random.nextInt(13));
    return random.nextBoolean()
        ? "[".repeat(depth) + "]".repeat(depth)
        : "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
  }

  private String pick(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
