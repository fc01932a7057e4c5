package dev.breadcrumbs.cloudtrail.query.internal.condition;

import dev.breadcrumbs.cloudtrail.query.internal.expression.AllTexts;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Quotes;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import dev.breadcrumbs.cloudtrail.query.internal.value.Wildcard;
import java.util.List;

/**
 * A word or phrase is in some value of the event, without case or with it: as whole words, unless
 * it begins or ends with a star.
 */
public record Keyword(Expression value, Wildcard pattern) implements FieldClause {
  public static Keyword of(String pattern) {
    return new Keyword(new AllTexts(), new Wildcard(pattern, true));
  }

  /** The same with case: {@code CASE}. */
  public static Keyword withCase(String pattern) {
    return new Keyword(new AllTexts(), new Wildcard(pattern, false));
  }

  @Override
  public FieldClause on(Expression replaced) {
    return new Keyword(replaced, pattern);
  }

  @Override
  public boolean testValue(Object single) {
    String text = Values.text(single);
    String plain = pattern.plainPart();
    return plain == null
        ? new Wildcard("*" + pattern + "*", pattern.ignoresCase()).matches(text)
        : hasWords(text, plain);
  }

  @Override
  public List<List<String>> heldParts() {
    return List.of(pattern.plainParts());
  }

  private boolean hasWords(String text, String plain) {
    for (int at = 0; at <= text.length() - plain.length(); at++) {
      int end = at + plain.length();
      if (text.regionMatches(pattern.ignoresCase(), at, plain, 0, plain.length())
          && (pattern.startsOpen() || isBorder(text, at))
          && (pattern.endsOpen() || isBorder(text, end))) {
        return true;
      }
    }
    return false;
  }

  /** Whether no word goes on across a place. */
  private static boolean isBorder(String text, int place) {
    return place == 0
        || place == text.length()
        || !Character.isLetterOrDigit(text.charAt(place - 1))
        || !Character.isLetterOrDigit(text.charAt(place));
  }

  @Override
  public Keyword ignoringCase() {
    return new Keyword(value, pattern.ignoringCase());
  }

  @Override
  public String searchTerm() {
    String text = Quotes.text(String.valueOf(pattern.searchPattern()));
    return pattern.ignoresCase() ? text : "CASE(" + text + ")";
  }

  @Override
  public boolean ignoresCase() {
    return true;
  }

  @Override
  public String toString() {
    return "searchmatch(" + Quotes.text(searchTerm()) + ")";
  }
}
