package dev.breadcrumbs.cloudtrail.query.internal.condition;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.ListOf;
import dev.breadcrumbs.cloudtrail.query.internal.value.CidrBlock;
import dev.breadcrumbs.cloudtrail.query.internal.value.ComparisonOperator;
import dev.breadcrumbs.cloudtrail.query.internal.value.Regex;
import dev.breadcrumbs.cloudtrail.query.internal.value.SearchErrors;
import dev.breadcrumbs.cloudtrail.query.internal.value.TextOperator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** Makes the plainest clause of what is asked of a field. */
public final class FieldClauses {
  private FieldClauses() {}

  /** The text is, contains, begins or ends with one of several; any text has an empty one in it. */
  public static Clause text(Expression value, TextOperator operator, List<String> texts) {
    return operator != TextOperator.EQ && texts.contains("")
        ? exists(value)
        : new TextMatch(value, operator, texts, false);
  }

  public static Clause text(Expression value, TextOperator operator, String text) {
    return text(value, operator, List.of(Objects.requireNonNull(text, "text is null")));
  }

  public static Clause in(Expression value, List<String> texts) {
    return text(value, TextOperator.EQ, texts);
  }

  public static Clause ne(Expression value, String text) {
    return new NotEqual(value, Objects.requireNonNull(text, "text is null"), false);
  }

  public static Clause notIn(Expression value, List<String> texts) {
    return NotIn.of(value, texts);
  }

  /**
   * A list of the site has the value, or does not.
   *
   * @throws SearchException if the name is blank
   */
  public static Clause listed(Expression value, String list, boolean expected) {
    if (Objects.requireNonNull(list, "list is null").isBlank()) {
      throw new SearchException("a list needs a name");
    }
    return new Listed(value, ListOf.open(list), expected);
  }

  public static Clause like(Expression value, String pattern) {
    return Like.of(value, Objects.requireNonNull(pattern, "pattern is null"), false);
  }

  /**
   * A regular expression is found in the text.
   *
   * @throws SearchException if it is none
   */
  public static Clause matches(Expression value, String regex) {
    return new Matches(value, SearchErrors.checked(() -> Regex.of(regex)));
  }

  /**
   * The address is in a block.
   *
   * @throws SearchException if it is not an address block
   */
  public static Clause cidr(Expression value, String block) {
    return new Cidr(value, SearchErrors.checked(() -> CidrBlock.parse(block)));
  }

  /** A number is compared with a BigDecimal, or a time with an Instant. */
  public static Clause compared(Expression value, ComparisonOperator operator, Object bound) {
    return new Comparison(value, operator, bound);
  }

  /**
   * A number is compared.
   *
   * @throws IllegalArgumentException if the bound is not finite
   */
  public static Clause compared(Expression value, ComparisonOperator operator, double bound) {
    if (!Double.isFinite(bound)) {
      throw new IllegalArgumentException("number is not finite: " + bound);
    }
    return compared(value, operator, BigDecimal.valueOf(bound));
  }

  public static Clause exists(Expression value) {
    return NotIn.orExists(value);
  }

  public static Clause missing(Expression value) {
    return new Exists(value, false);
  }
}
