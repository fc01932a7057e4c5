package dev.breadcrumbs.cloudtrail.sql.internal.compile;

import dev.breadcrumbs.cloudtrail.query.internal.condition.TextMatch;
import dev.breadcrumbs.cloudtrail.query.internal.value.CaseFolding;
import dev.breadcrumbs.cloudtrail.query.internal.value.TextOperator;
import dev.breadcrumbs.cloudtrail.sql.internal.dialect.Dialect;
import java.util.List;
import java.util.stream.Collectors;

/** Conditions on single texts. */
final class TextTests {
  private static final String ESCAPE = "!";

  private final Dialect dialect;

  TextTests(Dialect dialect) {
    this.dialect = dialect;
  }

  /** A text without case, where that is asked for: letter by letter, as our engine has it. */
  String folded(String sql, boolean folds) {
    return folds ? "lower(upper(" + sql + "))" : sql;
  }

  String literal(String text, boolean folds) {
    return dialect.text(folds ? CaseFolding.folded(text) : text);
  }

  /** The text is, contains, begins or ends with one of several. */
  String oneOf(String sql, TextMatch match) {
    List<String> texts = match.texts();
    boolean folds = match.ignoreCase();
    if (texts.isEmpty()) {
      return "FALSE";
    }
    if (match.operator() != TextOperator.EQ) {
      return texts.stream()
          .map(text -> said(sql, around(match.operator(), escaped(text, folds)), folds))
          .collect(
              Collectors.joining(" OR ", texts.size() > 1 ? "(" : "", texts.size() > 1 ? ")" : ""));
    }
    if (texts.size() == 1) {
      return folded(sql, folds) + " = " + literal(texts.get(0), folds);
    }
    return folded(sql, folds)
        + " IN ("
        + texts.stream().map(text -> literal(text, folds)).collect(Collectors.joining(", "))
        + ")";
  }

  private static String around(TextOperator operator, String pattern) {
    return (operator == TextOperator.STARTS_WITH ? "" : "%")
        + pattern
        + (operator == TextOperator.ENDS_WITH ? "" : "%");
  }

  private static String escaped(String text, boolean folds) {
    return (folds ? CaseFolding.folded(text) : text).replaceAll("[!%_]", "!$0");
  }

  /** A pattern in which a backslash makes what follows plain. */
  String like(String sql, String pattern, boolean folds) {
    StringBuilder plain = new StringBuilder();
    for (int at = 0; at < pattern.length(); at++) {
      char current = pattern.charAt(at);
      boolean escapes = current == '\\' && at + 1 < pattern.length();
      if (escapes) {
        plain.append(escaped(String.valueOf(pattern.charAt(++at)), false));
      } else {
        plain.append(current == '!' ? "!!" : String.valueOf(current));
      }
    }
    return said(sql, folds ? CaseFolding.folded(plain.toString()) : plain.toString(), folds);
  }

  private String said(String sql, String pattern, boolean folds) {
    String escape = pattern.contains(ESCAPE) ? " ESCAPE " + dialect.text(ESCAPE) : "";
    return folded(sql, folds) + " LIKE " + dialect.text(pattern) + escape;
  }

  /** One text and another, which both depend on the event. */
  String ofTwo(String left, TextOperator operator, String right, boolean folds) {
    String one = folded(left, folds);
    String other = folded(right, folds);
    return switch (operator) {
      case EQ -> one + " = " + other;
      case CONTAINS ->
          "replace(" + one + ", " + other + ", '') <> " + one + " OR " + other + " = ''";
      case STARTS_WITH -> "substr(" + one + ", 1, length(" + other + ")) = " + other;
      case ENDS_WITH ->
          "length("
              + one
              + ") >= length("
              + other
              + ") AND substr("
              + one
              + ", length("
              + one
              + ") - length("
              + other
              + ") + 1) = "
              + other;
    };
  }

  void requireKnown(String regex) {
    String lacking = dialect.lacks(regex);
    if (!lacking.isEmpty()) {
      throw new Unsayable("its regular expressions have no '" + lacking + "'");
    }
  }
}
