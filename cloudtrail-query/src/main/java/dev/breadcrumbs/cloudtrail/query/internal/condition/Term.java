package dev.breadcrumbs.cloudtrail.query.internal.condition;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.expression.AllTexts;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Quotes;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import dev.breadcrumbs.cloudtrail.query.internal.value.Wildcard;

/**
 * A text stands in some value of the event between two of Splunk's major breakers, without case:
 * {@code TERM}. Minor ones, such as dots and slashes, are parts of it (Splunk's {@code
 * segmenters.conf}).
 */
public record Term(Expression value, Wildcard pattern) implements FieldClause {
  private static final String BREAKERS = "[]<>(){}|!;,'\"&?+";

  /** A term whose text is a pattern with stars. */
  public static Term of(String pattern) {
    Wildcard wildcard = new Wildcard(pattern, true);
    String text = String.valueOf(wildcard.searchPattern());
    if (text.isEmpty() || text.chars().anyMatch(each -> isBreaker((char) each))) {
      throw new SearchException(
          "TERM takes a text without blanks, commas, quotes and other major breakers, not '"
              + text
              + "'; a phrase in quotes is looked for as it is");
    }
    return new Term(new AllTexts(), wildcard);
  }

  @Override
  public FieldClause on(Expression replaced) {
    return new Term(replaced, pattern);
  }

  @Override
  public boolean testValue(Object single) {
    String text = Values.text(single);
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || isBreaker(text.charAt(at))) {
        if (at > start && pattern.matches(text.substring(start, at))) {
          return true;
        }
        start = at + 1;
      }
    }
    return false;
  }

  private static boolean isBreaker(char each) {
    return BREAKERS.indexOf(each) >= 0 || Character.isWhitespace(each);
  }

  @Override
  public boolean ignoresCase() {
    return true;
  }

  @Override
  public String searchTerm() {
    return "TERM(" + Quotes.text(String.valueOf(pattern.searchPattern())) + ")";
  }

  @Override
  public String toString() {
    return "searchmatch(" + Quotes.text(searchTerm()) + ")";
  }
}
