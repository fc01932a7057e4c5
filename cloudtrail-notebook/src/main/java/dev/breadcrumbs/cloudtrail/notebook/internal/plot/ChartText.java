package dev.breadcrumbs.cloudtrail.notebook.internal.plot;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Labels that have room: long ones are cut in their middle, and stay different. */
final class ChartText {
  private static final int LONGEST = 44;
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]");

  /** A value behind its name: a text or a number. */
  private static final Pattern JSON_VALUE =
      Pattern.compile("\"[^\"]*+\":\\s*+(?:\"([^\"]*+)\"|([\\w.+-]++))");

  private ChartText() {}

  static String shortened(String text, int most) {
    String plain = INVISIBLE.matcher(text).replaceAll("\u00b7");
    int length = plain.codePointCount(0, plain.length());
    if (length <= most) {
      return plain;
    }
    int half = (most - 1) / 2;
    return plain.substring(0, plain.offsetByCodePoints(0, half))
        + "\u2026"
        + plain.substring(plain.offsetByCodePoints(plain.length(), -half));
  }

  /** What stands beside an axis; null for nothing, as the chart wants it. */
  static @Nullable String axis(String name) {
    return name.isEmpty() ? null : shortened(name, LONGEST);
  }

  /** The labels by the texts that they stand for; each another. */
  static Map<String, String> labels(List<String> texts) {
    List<String> labels = distinct(texts);
    Map<String, String> byText = new LinkedHashMap<>();
    for (int at = 0; at < labels.size(); at++) {
      byText.put(texts.get(at), labels.get(at));
    }
    return byText;
  }

  /** A label a text; each another, even of equal texts. */
  static List<String> distinct(List<String> texts) {
    Set<String> used = new LinkedHashSet<>();
    for (String text : texts) {
      String label = shortened(text.isBlank() ? "(blank)" : text, LONGEST);
      String own = label;
      for (int number = 2; !used.add(own); number++) {
        own = label + " (" + number + ")";
      }
    }
    return List.copyOf(used);
  }

  /** JSON within a text as its values only, each once, as far as they are no lists themselves. */
  static String withoutNames(String text) {
    int json = text.indexOf('{');
    if (json < 0) {
      return text;
    }
    Set<String> values = new LinkedHashSet<>();
    JSON_VALUE
        .matcher(text)
        .region(json, text.length())
        .results()
        .forEach(found -> values.add(found.group(1) == null ? found.group(2) : found.group(1)));
    return text.substring(0, json) + String.join(" ", values);
  }
}
