package dev.breadcrumbs.cloudtrail.query.internal.condition;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Quotes;
import dev.breadcrumbs.cloudtrail.query.internal.value.TextOperator;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Conditions in the words of {@code search}: names compared with texts without case, where a star
 * is any text. Conditions that it has no words for are {@code where}'s.
 */
public final class SearchText {
  private SearchText() {}

  /** The text, if all of the condition can be said so, and some of it compares without case. */
  public static Optional<String> of(Clause clause) {
    return Optional.ofNullable(ignoresCase(clause) ? text(clause) : null);
  }

  private static boolean ignoresCase(Clause clause) {
    if (clause instanceof And and) {
      return and.members().stream().anyMatch(SearchText::ignoresCase);
    }
    if (clause instanceof Or or) {
      return or.members().stream().anyMatch(SearchText::ignoresCase);
    }
    if (clause instanceof Not not) {
      return ignoresCase(not.negated());
    }
    return clause.searchTerm() != null
        || (clause instanceof TextMatch match && match.ignoreCase())
        || (clause instanceof NotEqual different && different.ignoreCase())
        || (clause instanceof Like like && like.pattern().ignoresCase());
  }

  private static @Nullable String text(Clause clause) {
    if (clause instanceof And and) {
      return joined(and.members(), " ");
    }
    if (clause instanceof Or or) {
      String choices = joined(or.members(), " OR ");
      return choices == null ? null : "(" + choices + ")";
    }
    if (clause instanceof Not not) {
      String negated = text(not.negated());
      return negated == null
          ? null
          : "NOT " + (not.negated() instanceof And ? "(" + negated + ")" : negated);
    }
    String term = clause.searchTerm();
    if (term != null) {
      return term;
    }
    return clause instanceof FieldClause on && isName(on.value()) ? text(on) : null;
  }

  /** Whether a value is a name that search knows for a field: bounds of time are none. */
  private static boolean isName(Expression value) {
    return value.isPlain() && !TimeBound.WORDS.contains(Quotes.inList(value));
  }

  private static @Nullable String joined(List<Clause> members, String between) {
    List<String> texts = new ArrayList<>();
    for (Clause member : members) {
      String text = text(member);
      if (text == null) {
        return null;
      }
      texts.add(member instanceof And ? "(" + text + ")" : text);
    }
    return String.join(between, texts);
  }

  private static @Nullable String text(FieldClause on) {
    String name = Quotes.inList(on.value());
    if (on instanceof TextMatch match && match.ignoreCase()) {
      return text(name, match);
    }
    if (on instanceof NotEqual different
        && different.ignoreCase()
        && !SearchValues.isBlock(different.text())) {
      return name + "!=" + Quotes.text(plain(different.text()));
    }
    if (on instanceof Like like && like.pattern().ignoresCase()) {
      String pattern = like.pattern().searchPattern();
      return pattern == null ? null : name + "=" + Quotes.text(pattern);
    }
    if (on instanceof Cidr cidr && SearchValues.isBlock(cidr.block().toString())) {
      return name + "=" + Quotes.text(cidr.block().toString());
    }
    if (on instanceof Exists exists) {
      return (exists.expected() ? "" : "NOT ") + name + "=*";
    }
    boolean ordered =
        on instanceof Comparison comparison
            && comparison.bound() instanceof BigDecimal
            && !comparison.operator().sign().equals("=");
    return ordered && on instanceof Comparison comparison
        ? name + comparison.operator().sign() + Values.text(comparison.bound())
        : null;
  }

  private static @Nullable String text(String name, TextMatch match) {
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
  private static String plain(String text) {
    return text.replaceAll("[\\\\*]", "\\\\$0");
  }
}
