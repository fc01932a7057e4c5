package dev.breadcrumbs.cloudtrail.query;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * Makes records that look like events, in every spelling that JSON allows, and damages some of
 * them.
 */
public final class RandomJson {
  private static final List<String> KEYS =
      List.of(
          "eventName",
          "eventSource",
          "errorCode",
          "userIdentity",
          "requestParameters",
          "items",
          "arn",
          "a",
          "readOnly",
          "event\\u004eame",
          "ümlaut",
          "s3",
          "Records",
          "longer key than all the others are, with blanks");

  private static final List<String> SCALARS =
      List.of(
          "true",
          "false",
          "null",
          "0",
          "-0",
          "12",
          "-7",
          "1.0",
          "1e3",
          "1E-2",
          "0.5e+1",
          "123456789012345678901234567890",
          "1e999999",
          "9007199254740993",
          "01",
          "1.",
          ".5",
          "-",
          "tru",
          "nul",
          "+1",
          "NaN",
          "1e",
          "1e400",
          "9223372036854775807",
          "9223372036854775808");

  private static final List<String> TEXT_PARTS =
      List.of(
          "ConsoleLogin",
          "a",
          "",
          " ",
          "\\\"",
          "\\\\",
          "\\n",
          "\\/",
          "\\u00e9",
          "\\ud83d\\ude00",
          "\\ud83d",
          "é",
          "😀",
          "日本",
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "plain text that is longer than a word",
          "\\u12",
          "\\x",
          "\u0001",
          "\\u0000");

  private static final int USUAL_KEYS = 9;

  private final SplittableRandom random;

  public RandomJson(long seed) {
    random = new SplittableRandom(seed);
  }

  /** A record's bytes; most are well-formed, some are not. */
  public byte[] record() {
    StringBuilder text = new StringBuilder();
    object(text, 0);
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    if (random.nextInt(4) == 0) {
      // Not the first: it is by its opening brace that a record is found.
      bytes[1 + random.nextInt(bytes.length - 1)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  /** A record that holds JSON in a text, spelled in some way. */
  public byte[] holding(byte[] held) {
    String text = new String(held, StandardCharsets.UTF_8);
    for (int layer = 1 + random.nextInt(2); layer > 0; layer--) {
      text = "{\"eventName\":\"X\",\"requestParameters\":{\"a\":\"" + spelled(text) + "\"}}";
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String spelled(String text) {
    return text.chars().mapToObj(each -> spelled((char) each)).collect(Collectors.joining());
  }

  private String spelled(char each) {
    if (random.nextInt(20) == 0 || each < ' ') {
      return "\\u%04x".formatted((int) each);
    }
    return each == '"' || each == '\\' ? "\\" + each : String.valueOf(each);
  }

  private void object(StringBuilder text, int depth) {
    text.append('{');
    blank(text);
    int size = random.nextInt(depth == 0 ? 9 : 4);
    // At the top nearly always one that makes the object an event.
    int first = random.nextInt(depth == 0 ? 2 : USUAL_KEYS);
    for (int at = 0; at < size; at++) {
      if (at > 0) {
        text.append(',');
        blank(text);
      }
      text.append('"').append(random.nextInt(60) == 0 ? pick(KEYS) : key(first + at)).append('"');
      blank(text);
      text.append(':');
      blank(text);
      value(text, depth + 1);
      blank(text);
    }
    text.append('}');
  }

  /** Usual keys, in turn: only seldom does one stand twice. */
  private static String key(int number) {
    return KEYS.get(number % USUAL_KEYS);
  }

  private void value(StringBuilder text, int depth) {
    switch (random.nextInt(depth > 4 ? 2 : 5)) {
      case 0 ->
          text.append(random.nextInt(150) == 0 ? pick(SCALARS) : pick(SCALARS.subList(0, 14)));
      case 1, 2 -> string(text);
      case 3 -> object(text, depth);
      default -> array(text, depth);
    }
  }

  private void string(StringBuilder text) {
    text.append('"');
    for (int parts = random.nextInt(4); parts > 0; parts--) {
      text.append(random.nextInt(300) == 0 ? pick(TEXT_PARTS) : pick(TEXT_PARTS.subList(0, 21)));
    }
    text.append('"');
  }

  private void array(StringBuilder text, int depth) {
    text.append('[');
    int size = random.nextInt(4);
    for (int at = 0; at < size; at++) {
      if (at > 0) {
        text.append(',');
      }
      blank(text);
      value(text, depth + 1);
    }
    blank(text);
    text.append(']');
  }

  private void blank(StringBuilder text) {
    if (random.nextInt(12) == 0) {
      text.append(pick(List.of(" ", "\n", "\t", "\r\n", "  ")));
    }
  }

  private String pick(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
