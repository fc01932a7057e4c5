package dev.breadcrumbs.cloudtrail.query.internal.condition;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Literal;
import dev.breadcrumbs.cloudtrail.query.internal.value.CidrBlock;
import dev.breadcrumbs.cloudtrail.query.internal.value.NumberText;
import dev.breadcrumbs.cloudtrail.query.internal.value.TextOperator;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.math.BigDecimal;
import java.util.List;

/** What {@code search} compares fields with: texts with stars, numbers and blocks of addresses. */
public final class SearchValues {
  private SearchValues() {}

  /** Whether a text is compared as a block of addresses. */
  static boolean isBlock(String text) {
    if (text.length() > 50 || text.indexOf('/') < 0) {
      return false;
    }
    try {
      CidrBlock.parse(text);
      return true;
    } catch (IllegalArgumentException e) {
      // No block, but a text as others are.
      return false;
    }
  }

  /** A text in which a star is any text, unless a backslash is in front, as a wildcard pattern. */
  public static String pattern(String text) {
    StringBuilder pattern = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      char current = text.charAt(at);
      boolean escapes =
          current == '\\' && at + 1 < text.length() && "*\\".indexOf(text.charAt(at + 1)) >= 0;
      if (escapes) {
        pattern.append('\\').append(text.charAt(++at));
      } else {
        pattern.append(current == '\\' || current == '?' ? "\\" : "").append(current);
      }
    }
    return pattern.toString();
  }

  public static Clause equal(Expression value, String text) {
    return isBlock(text)
        ? new Cidr(value, CidrBlock.parse(text))
        : Like.of(value, pattern(text), true);
  }

  /** Present, and something else. */
  public static Clause different(Expression value, String text) {
    Clause equal = equal(value, text);
    if (equal instanceof TextMatch match && match.operator() == TextOperator.EQ) {
      return new NotEqual(value, match.texts().get(0), true);
    }
    return new And(List.of(new Exists(value, true), Not.of(equal)));
  }

  public static Clause ordered(Expression value, CompareOperator operator, String text) {
    BigDecimal number = NumberText.isNumber(text) ? Values.number(text) : null;
    return number == null
        ? new Compares(value, operator, new Literal(text))
        : new Comparison(value, EvalClauses.ofNumber(operator), number);
  }
}
