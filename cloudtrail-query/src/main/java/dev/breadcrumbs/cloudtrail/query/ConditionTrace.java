package dev.breadcrumbs.cloudtrail.query;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The reason why a condition holds on an event or does not, as a tree of its parts. An immutable
 * value; get one from {@link Condition#trace}.
 *
 * @param condition {@code AND}, {@code OR} or {@code NOT} where there are parts, and the search
 *     text of the part otherwise. If a part could not be tested, the reason follows its text
 * @param holds whether it holds; a part that could not be tested does not
 * @param values the values that the event has at the fields of a part without parts, as text; of a
 *     part that looks for words anywhere, those that have them. None if they are missing
 * @param parts what it is joined of
 */
public record ConditionTrace(
    String condition, boolean holds, List<String> values, List<ConditionTrace> parts) {
  private static final int MOST_VALUES = 10;
  private static final int LONGEST_VALUE = 120;
  private static final char LAST_ASCII = '~';

  /** Copies the lists. */
  public ConditionTrace {
    values = List.copyOf(values);
    parts = List.copyOf(parts);
  }

  /**
   * Returns the tree as text, with one indented line per part: a plus if it holds or a minus if it
   * does not, the part, and the values seen in brackets. The text is pure ASCII: other characters
   * are escaped as in Java, and long texts are cut.
   *
   * @return for example {@code - isnull(errorCode) (AccessDenied)}
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    addTo(text, 0);
    return text.toString();
  }

  private void addTo(StringBuilder text, int depth) {
    text.append(depth == 0 ? "" : "\n").append("  ".repeat(depth));
    text.append(holds ? "+ " : "- ").append(ascii(condition));
    if (parts.isEmpty()) {
      text.append("   (").append(seen()).append(')');
    }
    parts.forEach(part -> part.addTo(text, depth + 1));
  }

  private String seen() {
    if (values.isEmpty()) {
      return "no value";
    }
    String shown =
        values.stream()
            .limit(MOST_VALUES)
            .map(ConditionTrace::shortened)
            .collect(Collectors.joining(", "));
    int more = values.size() - MOST_VALUES;
    return more > 0 ? shown + " and " + more + " more" : shown;
  }

  private static String shortened(String value) {
    return value.length() <= LONGEST_VALUE
        ? ascii(value)
        : ascii(value.substring(0, LONGEST_VALUE)) + "...";
  }

  private static String ascii(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      char each = text.charAt(at);
      plain.append(
          each >= ' ' && each <= LAST_ASCII
              ? String.valueOf(each)
              : String.format(Locale.ROOT, "\\u%04x", (int) each));
    }
    return plain.toString();
  }
}
