package dev.breadcrumbs.cloudtrail.model.scan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Makes well-formed records whose texts and numbers are spelled in any way that JSON allows. */
final class SpelledJson {
  private static final int PADDING = 64;

  private static final List<String> TEXTS =
      List.of(
          "AKIAIOSFODNN7EXAMPLE",
          "203.0.113.42",
          "123456789012",
          "access denied",
          "Access Denied",
          "arn:aws:iam::123456789012:user/alice",
          "{\"Statement\":[{\"Effect\":\"Allow\",\"Sid\":1e3}]}",
          "[\"a/b\\\\c\", 1.50, true]",
          "C:\\users\\x",
          "k",
          "KISS",
          "\u212Aiss",
          "ki\u017Fs",
          "K\u0130SS\u0131",
          "日本語のテキスト",
          "Müller und Söhne",
          "ÄÖÜ",
          "😀",
          "\uD83D",
          "line\nbreak\ttab\u0001",
          "true",
          "1000",
          "");

  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-0",
          "12",
          "123456789012",
          "1e3",
          "1.0",
          "1.50",
          "1.5e1",
          "15E-1",
          "9223372036854775807",
          "9223372036854775808",
          "-123456789012345678901234567890",
          "0.0000001",
          "0.00000000000000000000000000000000012",
          "1E+400",
          "1.23456789012E11",
          "0.0");

  private static final List<String> NAMES =
      List.of(
          "eventName",
          "requestParameters",
          "a",
          "b",
          "userName",
          "items",
          "ümlaut",
          "KISS",
          "1",
          "x");

  private final SplittableRandom random;
  private final boolean twice;

  /**
   * Makes records.
   *
   * @param twice whether names may stand twice in an object, and be written with escapes
   */
  SpelledJson(long seed, boolean twice) {
    random = new SplittableRandom(seed);
    this.twice = twice;
  }

  /** Room behind the bytes, as windows have. */
  static byte[] window(byte[] content) {
    return Arrays.copyOf(content, content.length + PADDING);
  }

  byte[] record() {
    StringBuilder text = new StringBuilder();
    object(text, 0);
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void object(StringBuilder text, int depth) {
    List<String> names = new ArrayList<>();
    for (int size = random.nextInt(depth == 0 ? 8 : 4); names.size() < size; ) {
      String name = pick(NAMES);
      if (twice || !names.contains(name)) {
        names.add(name);
      }
    }
    text.append('{').append(blank());
    for (int at = 0; at < names.size(); at++) {
      text.append(at == 0 ? "" : "," + blank());
      string(text, names.get(at), twice && random.nextInt(4) == 0);
      text.append(blank()).append(':').append(blank());
      value(text, depth + 1);
      text.append(blank());
    }
    text.append('}');
  }

  private void value(StringBuilder text, int depth) {
    switch (random.nextInt(depth > 4 ? 4 : 7)) {
      case 0 -> text.append(pick(NUMBERS));
      case 1 -> text.append(pick(List.of("true", "false", "null")));
      case 2, 3 -> string(text, pick(TEXTS), random.nextInt(3) == 0);
      case 4 -> array(text, depth);
      default -> object(text, depth);
    }
  }

  private void array(StringBuilder text, int depth) {
    text.append('[').append(blank());
    for (int at = 0, size = random.nextInt(4); at < size; at++) {
      text.append(at == 0 ? "" : "," + blank());
      value(text, depth + 1);
      text.append(blank());
    }
    text.append(']');
  }

  private void string(StringBuilder text, String content, boolean escaped) {
    text.append('"');
    for (int at = 0; at < content.length(); at++) {
      char each = content.charAt(at);
      boolean must = each < ' ' || each == '"' || each == '\\' || Character.isSurrogate(each);
      if (must || (escaped && random.nextInt(4) == 0)) {
        escape(text, each);
      } else {
        text.append(each);
      }
    }
    text.append('"');
  }

  private void escape(StringBuilder text, char each) {
    int known = "\"\\/\b\f\n\r\t".indexOf(each);
    if (known >= 0 && random.nextBoolean()) {
      text.append('\\').append("\"\\/bfnrt".charAt(known));
      return;
    }
    String form = random.nextBoolean() ? "\\u%04x" : "\\u%04X";
    text.append(form.formatted((int) each));
  }

  private String blank() {
    return random.nextInt(12) == 0 ? pick(List.of(" ", "\n", "\t", "\r\n", "  ")) : "";
  }

  /** A part of one of the texts and numbers that records have, in another case now and then. */
  String word() {
    String text = random.nextInt(4) == 0 ? pick(NUMBERS) : pick(TEXTS);
    int from = text.isEmpty() ? 0 : random.nextInt(text.length());
    int to = from + random.nextInt(text.length() - from + 1);
    String part = random.nextBoolean() ? text : text.substring(from, to);
    return switch (random.nextInt(4)) {
      case 0 -> part.toUpperCase(Locale.ROOT);
      case 1 -> part.toLowerCase(Locale.ROOT);
      default -> part;
    };
  }

  private String pick(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
