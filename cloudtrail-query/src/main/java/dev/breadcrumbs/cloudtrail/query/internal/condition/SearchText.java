package dev.breadcrumbs.cloudtrail.query.internal.condition;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Quotes;
import dev.breadcrumbs.cloudtrail.query.internal.value.TextOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Conditions in the words of {@code search}: names compared with texts without case, where a star
 * is any text. Conditions that it has no words for are {@code where}'s.
 */
public final class SearchText {
  /** Names of where Splunk keeps events: among the terms of search they say nothing here. */
  public static final Set<String> PLACES = Set.of("index", "sourcetype", "source", "host");

  private SearchText() {}

  /** The text, if all of the condition can be said so, and some of it compares without case. */
  public static Optional<String> of(Clause clause) {
    return Optional.ofNullable(clause.ignoresCase() ? clause.searchTerm() : null);
  }

  /**
   * Whether a value is a name that search knows for a field: bounds of time and places are none.
   */
  static boolean isName(Expression value) {
    String name = Quotes.inList(value);
    return value.isPlain() && !TimeBound.WORDS.contains(name) && !PLACES.contains(name);
  }

  /** What must all hold, or any; null if one of them has no words in search. */
  static @Nullable String joined(List<Clause> members, String between) {
    List<String> texts = new ArrayList<>();
    for (Clause member : members) {
      String text = member.searchTerm();
      if (text == null) {
        return null;
      }
      texts.add(member instanceof And ? "(" + text + ")" : text);
    }
    return String.join(between, texts);
  }

  /** A match of texts without case. */
  static @Nullable String term(String name, TextMatch match) {
    List<String> texts = match.texts();
    if (match.operator() == TextOperator.EQ && texts.stream().anyMatch(SearchValues::isBlock)) {
      return null;
    }
    if (match.operator() != TextOperator.EQ) {
      String before = match.operator() == TextOperator.STARTS_WITH ? "" : "*";
      String after = match.operator() == TextOperator.ENDS_WITH ? "" : "*";
      return name + "=" + Quotes.text(before + plain(texts.get(0)) + after);
    }
    if (texts.size() == 1) {
      return name + "=" + Quotes.text(plain(texts.get(0)));
    }
    String list =
        texts.stream().map(text -> Quotes.text(plain(text))).collect(Collectors.joining(", "));
    return texts.isEmpty() ? null : name + " IN (" + list + ")";
  }

  /** A text in which stars and the like stand for themselves. */
  static String plain(String text) {
    return text.replaceAll("[\\\\*]", "\\\\$0");
  }
}
