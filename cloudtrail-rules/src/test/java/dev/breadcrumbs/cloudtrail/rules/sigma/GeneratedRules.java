package dev.breadcrumbs.cloudtrail.rules.sigma;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes Sigma rules and events at random, of so few values that they often meet. */
final class GeneratedRules {
  private static final List<String> FIELDS =
      List.of(
          "userAgent", "eventName", "requestParameters", "requestParameters.a", "errorCode", "");
  private static final List<String> VALUES =
      List.of("a", "B", "ab", "a*", "*b", "?", "a\\*", "\\\\", "1", "x y", "'q'", "a-b");
  private static final List<String> TEXTS =
      List.of("a", "A", "b", "ab", "AB", "a*", "\\", "1", "2", "x y", "x", "-b", "'q'", "a-b", "");
  private static final List<String> MODIFIERS =
      List.of(
          "",
          "",
          "|contains",
          "|startswith",
          "|endswith",
          "|cased",
          "|contains|cased",
          "|neq",
          "|contains|neq",
          "|endswith|cased|neq",
          "|windash",
          "|base64",
          "|contains|all");

  private static final List<String> OTHERS =
      List.of(
          ": null",
          "|exists: true",
          "|exists: false",
          "|lt: 1.5",
          "|gte: 1.5",
          "|re: '[aA]b?$'",
          "|fieldref|contains: userAgent");

  private final Random random;

  GeneratedRules(long seed) {
    random = new Random(seed);
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  String rule() {
    int selections = 1 + random.nextInt(4);
    StringBuilder detection = new StringBuilder();
    for (int at = 0; at < selections; at++) {
      detection.append("s").append(at).append(":\n").append(selection().indent(2));
    }
    detection.append("condition: ").append(condition(selections, 3)).append('\n');
    return SigmaTexts.withDetection(detection.toString());
  }

  private String selection() {
    StringBuilder items = new StringBuilder();
    List<String> keys = new ArrayList<>();
    for (int at = random.nextInt(3); at >= 0; at--) {
      String item = item();
      String key = item.substring(0, item.indexOf(':')).replace("'", "");
      if (!keys.contains(key)) {
        keys.add(key);
        items.append(item).append('\n');
      }
    }
    return items.toString();
  }

  private String item() {
    String field = any(FIELDS);
    if (!field.isEmpty() && random.nextBoolean()) {
      return field + any(OTHERS);
    }
    String modifiers = any(MODIFIERS);
    boolean plain = modifiers.contains("base64");
    boolean list = modifiers.contains("all") || random.nextInt(3) == 0;
    String value = plain ? "'a'" : quoted(any(VALUES));
    String values = list ? "[" + value + ", " + (plain ? "b" : quoted(any(VALUES))) + "]" : value;
    String key = field + modifiers;
    return (key.isEmpty() ? "'|contains'" : "'" + key + "'") + ": " + values;
  }

  private String condition(int selections, int depth) {
    String name = "s" + random.nextInt(selections);
    if (depth == 0) {
      return name;
    }
    return switch (random.nextInt(7)) {
      case 0 -> "not (" + condition(selections, depth - 1) + ")";
      case 1 -> condition(selections, depth - 1) + " and " + condition(selections, depth - 1);
      case 2 -> condition(selections, depth - 1) + " or " + condition(selections, depth - 1);
      case 3 -> "(" + condition(selections, depth - 1) + ") and not " + name;
      case 4 -> "1 of s*";
      case 5 -> "all of them";
      default -> name;
    };
  }

  String event() {
    List<String> members = new ArrayList<>();
    for (String field : List.of("userAgent", "eventName", "errorCode")) {
      if (random.nextInt(4) > 0) {
        members.add("\"" + field + "\":" + json(any(TEXTS)));
      }
    }
    if (random.nextInt(4) > 0) {
      String value = random.nextBoolean() ? json(any(TEXTS)) : "[1," + json(any(TEXTS)) + "]";
      members.add("\"requestParameters\":{\"a\":" + value + "}");
    }
    return "{" + String.join(",", members) + "}";
  }

  private static String json(String text) {
    return "\"" + text.replace("\\", "\\\\") + "\"";
  }
}
