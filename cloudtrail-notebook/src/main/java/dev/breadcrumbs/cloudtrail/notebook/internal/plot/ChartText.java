package dev.breadcrumbs.cloudtrail.notebook.internal.plot;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Labels that have room: long ones are cut in their middle, and stay different. */
final class ChartText {
  private static final int LONGEST = 44;
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]");

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
    Map<String, String> labels = new LinkedHashMap<>();
    Set<String> used = new HashSet<>();
    for (String text : texts) {
      String label = shortened(text.isBlank() ? "(blank)" : text, LONGEST);
      String own = label;
      for (int number = 2; !used.add(own); number++) {
        own = label + " (" + number + ")";
      }
      labels.put(text, own);
    }
    return labels;
  }
}
