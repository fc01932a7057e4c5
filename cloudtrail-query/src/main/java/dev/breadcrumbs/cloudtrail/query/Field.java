package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.internal.value.CidrBlock;
import dev.breadcrumbs.cloudtrail.query.internal.value.ComparisonOperator;
import dev.breadcrumbs.cloudtrail.query.internal.value.Regex;
import dev.breadcrumbs.cloudtrail.query.internal.value.TextOperator;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A field of events, or a column of rows: names a value and makes conditions on it. Get one from
 * {@link Fields} or {@link Vocabulary}. It carries no Java type, because one path of CloudTrail has
 * different JSON types in different events. A value that an array gives several of (a multivalue)
 * meets a condition if any of them does. Text compares with case, unless {@link
 * Condition#ignoringCase()}.
 */
public final class Field {
  private final String name;
  private final Expression expression;

  Field(String name, Expression expression) {
    this.name = Objects.requireNonNull(name, "name is null");
    this.expression = expression;
  }

  /** A column, or else a field by its path; a name that is no path is a column's. */
  static Field named(String name) {
    return new Field(name, Shape.column(name));
  }

  static Field at(String path) {
    FieldPath parsed = FieldPath.parse(Objects.requireNonNull(path, "path is null"));
    return new Field(parsed.toString(), new AtPath(parsed));
  }

  /**
   * Gives the name, which is also the column's in a table.
   *
   * @return the path, or the alias
   */
  public String name() {
    return name;
  }

  Expression expression() {
    return expression;
  }

  /** Whether it is a path or an alias under its own name, and so can stand in a list of names. */
  boolean isPlain() {
    if (expression instanceof AtPath at) {
      return at.path().toString().equals(name);
    }
    return expression instanceof Named named && named.isPlain() && named.name().equals(name);
  }

  /** Whether it can be written by its name alone. */
  boolean isWritten() {
    return isPlain()
        || (expression instanceof Spelled spelled
            && (spelled.text().equals(name) || spelled.text().equals(FieldNames.RAW + name)));
  }

  /** How it is written in a list of names. */
  String listed() {
    return expression instanceof Spelled spelled
        ? Quotes.inList(spelled.text())
        : Quotes.inList(name);
  }

  /** Plain fields in a list of names. */
  static String listed(List<Field> fields) {
    return fields.stream().map(Field::listed).collect(Collectors.joining(", "));
  }

  Field replacingPaths(UnaryOperator<Expression> replacement) {
    return new Field(name, expression.replacingPaths(replacement));
  }

  @Nullable Object valueIn(PathValues values) {
    return expression.valueIn(values);
  }

  /**
   * Gives the values that an event has here, as text.
   *
   * @param event the event
   * @return none if it is missing, several if it is a multivalue
   */
  public List<String> valuesIn(CloudTrailEvent event) {
    return Values.each(valueIn(PathValues.of(event))).stream().map(Values::text).toList();
  }

  /**
   * Gives the same field under another name.
   *
   * @param newName the name, and column
   * @return the renamed field
   */
  public Field as(String newName) {
    Objects.requireNonNull(newName, "newName is null");
    return new Field(newName, new Named(newName, expression));
  }

  /**
   * Gives a field that has a fixed text where this one is missing, so that {@code stats ... by}
   * keeps the event.
   *
   * @param text the text
   * @return the field, under the same name
   */
  public Field orElse(String text) {
    Expression constant = new Literal(Objects.requireNonNull(text, "text is null"));
    return new Field(name, new Coalesce(List.of(expression, constant)));
  }

  /**
   * Holds where the value is this text. False where the field is missing.
   *
   * @param text the text
   * @return the condition
   */
  public Condition eq(String text) {
    return text(TextOperator.EQ, text);
  }

  /**
   * Holds where the value is, or spells, this number.
   *
   * @param number the number
   * @return the condition
   */
  public Condition eq(long number) {
    return comparison(ComparisonOperator.EQ, BigDecimal.valueOf(number));
  }

  /**
   * Holds where the value is, or spells, this boolean.
   *
   * @param flag the boolean
   * @return the condition
   */
  public Condition eq(boolean flag) {
    return eq(Boolean.toString(flag));
  }

  /**
   * Holds where the field is present with another value, as Splunk's {@code !=}. False where it is
   * missing.
   *
   * @param text the text that it must not be
   * @return the condition
   */
  public Condition ne(String text) {
    return new Condition(
        new NotEqual(expression, Objects.requireNonNull(text, "text is null"), false));
  }

  /**
   * Holds where the value is one of these texts.
   *
   * @param texts the texts
   * @return the condition
   */
  public Condition in(String... texts) {
    return in(List.of(texts));
  }

  /**
   * Holds where the value is one of these texts.
   *
   * @param texts the texts
   * @return the condition
   */
  public Condition in(Collection<String> texts) {
    return text(TextOperator.EQ, List.copyOf(texts));
  }

  /**
   * Holds where the field is present with a value that is none of these texts: {@link #ne} for
   * several. False where the field is missing.
   *
   * @param texts the texts
   * @return the condition
   */
  public Condition notIn(String... texts) {
    return notIn(List.of(texts));
  }

  /**
   * Holds where the field is present with a value that is none of these texts: {@link #ne} for
   * several. False where the field is missing.
   *
   * @param texts the texts
   * @return the condition
   */
  public Condition notIn(Collection<String> texts) {
    return new Condition(NotIn.of(expression, texts.stream().distinct().toList()));
  }

  /**
   * Holds where the value is in a list of the site that is given later, by {@link
   * Condition#withLists}: it equals an entry without case, or the entry is a block of addresses
   * such as {@code 192.0.2.0/24} that has it. False until the list is given.
   *
   * @param list the list's name, such as {@code trusted_accounts}
   * @return the condition; its text shows the list by its name and cannot be read back
   * @throws SearchException if the name is blank
   */
  public Condition inList(String list) {
    return listed(list, true);
  }

  /**
   * Holds where the field is present with a value that is not in a list of the site, which is given
   * later: the opposite of {@link #inList} for one value. Until the list is given, nothing is in
   * it.
   *
   * @param list the list's name, such as {@code trusted_accounts}
   * @return the condition; its text shows the list by its name and cannot be read back
   * @throws SearchException if the name is blank
   */
  public Condition notInList(String list) {
    return listed(list, false);
  }

  private Condition listed(String list, boolean expected) {
    if (Objects.requireNonNull(list, "list is null").isBlank()) {
      throw new SearchException("a list needs a name");
    }
    return new Condition(new Listed(expression, new ListOf(list, null), expected));
  }

  /**
   * Holds where the value has this text in it.
   *
   * @param text the text
   * @return the condition
   */
  public Condition contains(String text) {
    return text(TextOperator.CONTAINS, text);
  }

  /**
   * Holds where the value begins with this text.
   *
   * @param text the text
   * @return the condition
   */
  public Condition startsWith(String text) {
    return text(TextOperator.STARTS_WITH, text);
  }

  /**
   * Holds where the value ends with this text.
   *
   * @param text the text
   * @return the condition
   */
  public Condition endsWith(String text) {
    return text(TextOperator.ENDS_WITH, text);
  }

  /**
   * Holds where the whole value fits a pattern in which {@code *} stands for any text and {@code ?}
   * for one character; a backslash takes their meaning away. Takes linear time.
   *
   * @param pattern the pattern
   * @return the condition
   */
  public Condition like(String pattern) {
    Objects.requireNonNull(pattern, "pattern is null");
    return new Condition(Like.of(expression, pattern, false));
  }

  /**
   * Holds where a regular expression is found in the value.
   *
   * @param regex a {@link java.util.regex.Pattern} text
   * @return the condition
   * @throws SearchException if it is no regular expression
   */
  public Condition matches(String regex) {
    return new Condition(new Matches(expression, SearchException.checked(() -> Regex.of(regex))));
  }

  /**
   * Holds where the value is an IPv4 or IPv6 address in a block. False on names, such as {@code
   * cloudtrail.amazonaws.com}.
   *
   * @param block a block, such as {@code 192.0.2.0/24} or {@code 2001:db8::/32}
   * @return the condition
   * @throws SearchException if it is no block
   */
  public Condition cidr(String block) {
    return new Condition(
        new Cidr(expression, SearchException.checked(() -> CidrBlock.parse(block))));
  }

  /**
   * Holds where the value is a number less than this.
   *
   * @param number the bound
   * @return the condition
   * @throws IllegalArgumentException if the number is not finite
   */
  public Condition lt(double number) {
    return comparison(ComparisonOperator.LT, finite(number));
  }

  /**
   * Holds where the value is a number less than this, or equal.
   *
   * @param number the bound
   * @return the condition
   * @throws IllegalArgumentException if the number is not finite
   */
  public Condition le(double number) {
    return comparison(ComparisonOperator.LE, finite(number));
  }

  /**
   * Holds where the value is a number greater than this.
   *
   * @param number the bound
   * @return the condition
   * @throws IllegalArgumentException if the number is not finite
   */
  public Condition gt(double number) {
    return comparison(ComparisonOperator.GT, finite(number));
  }

  /**
   * Holds where the value is a number greater than this, or equal.
   *
   * @param number the bound
   * @return the condition
   * @throws IllegalArgumentException if the number is not finite
   */
  public Condition ge(double number) {
    return comparison(ComparisonOperator.GE, finite(number));
  }

  /**
   * Holds where the value is a time before this one.
   *
   * @param time the bound, exclusive
   * @return the condition
   */
  public Condition before(Instant time) {
    return comparison(ComparisonOperator.LT, Objects.requireNonNull(time, "time is null"));
  }

  /**
   * Holds where the value is a time at or after this one.
   *
   * @param time the bound, inclusive
   * @return the condition
   */
  public Condition since(Instant time) {
    return comparison(ComparisonOperator.GE, Objects.requireNonNull(time, "time is null"));
  }

  /**
   * Holds where the field has a value.
   *
   * @return the condition
   */
  public Condition exists() {
    return new Condition(NotIn.orExists(expression));
  }

  /**
   * Holds where the field has no value: it is absent, null or an empty array.
   *
   * @return the condition
   */
  public Condition missing() {
    return new Condition(new Exists(expression, false));
  }

  /**
   * Is equal to another field; numbers compare as numbers.
   *
   * @param other the other field
   * @return the condition; false where one of them is missing
   */
  public Condition eq(Field other) {
    return compares(CompareOperator.EQ, other);
  }

  /**
   * Differs from another field, both being present.
   *
   * @param other the other field
   * @return the condition; false where one of them is missing
   */
  public Condition ne(Field other) {
    return compares(CompareOperator.NE, other);
  }

  /**
   * Is less than another field.
   *
   * @param other the other field
   * @return the condition; false where one of them is missing
   */
  public Condition lt(Field other) {
    return compares(CompareOperator.LT, other);
  }

  /**
   * Is less than another field, or equal.
   *
   * @param other the other field
   * @return the condition; false where one of them is missing
   */
  public Condition le(Field other) {
    return compares(CompareOperator.LE, other);
  }

  /**
   * Is greater than another field.
   *
   * @param other the other field
   * @return the condition; false where one of them is missing
   */
  public Condition gt(Field other) {
    return compares(CompareOperator.GT, other);
  }

  /**
   * Is greater than another field, or equal.
   *
   * @param other the other field
   * @return the condition; false where one of them is missing
   */
  public Condition ge(Field other) {
    return compares(CompareOperator.GE, other);
  }

  /**
   * Has the text of another field in it, both being present. Of multivalues, one value of this one
   * and one of the other are enough.
   *
   * @param other the other field
   * @return the condition; false where one of them is missing. Its text cannot be read back
   */
  public Condition contains(Field other) {
    return compares(TextOperator.CONTAINS, other);
  }

  /**
   * Begins with the text of another field, both being present.
   *
   * @param other the other field
   * @return the condition; false where one of them is missing. Its text cannot be read back
   */
  public Condition startsWith(Field other) {
    return compares(TextOperator.STARTS_WITH, other);
  }

  /**
   * Ends with the text of another field, both being present.
   *
   * @param other the other field
   * @return the condition; false where one of them is missing. Its text cannot be read back
   */
  public Condition endsWith(Field other) {
    return compares(TextOperator.ENDS_WITH, other);
  }

  private Condition compares(TextOperator operator, Field other) {
    Objects.requireNonNull(other, "other is null");
    return new Condition(new ComparesText(expression, operator, other.expression, false));
  }

  private Condition compares(CompareOperator operator, Field other) {
    Objects.requireNonNull(other, "other is null");
    return new Condition(new Compares(expression, operator, other.expression));
  }

  private Condition text(TextOperator operator, String text) {
    return text(operator, List.of(Objects.requireNonNull(text, "text is null")));
  }

  private Condition text(TextOperator operator, List<String> texts) {
    if (operator != TextOperator.EQ && texts.contains("")) {
      return exists();
    }
    return new Condition(new TextMatch(expression, operator, texts, false));
  }

  private static BigDecimal finite(double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("number is not finite: " + number);
    }
    return BigDecimal.valueOf(number);
  }

  private Condition comparison(ComparisonOperator operator, Object bound) {
    return new Condition(new Comparison(expression, operator, bound));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Field field
        && field.name.equals(name)
        && field.expression.equals(expression);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, expression);
  }

  /**
   * Gives the name.
   *
   * @return the name
   */
  @Override
  public String toString() {
    return name;
  }
}
