package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.internal.condition.CompareOperator;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Compares;
import dev.breadcrumbs.cloudtrail.query.internal.condition.ComparesText;
import dev.breadcrumbs.cloudtrail.query.internal.condition.FieldClauses;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Coalesce;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Literal;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedExpression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.expression.PathValues;
import dev.breadcrumbs.cloudtrail.query.internal.value.ComparisonOperator;
import dev.breadcrumbs.cloudtrail.query.internal.value.TextOperator;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A field of events, or a column of rows. It names a value and creates conditions on it. Get one
 * from {@link Fields} or {@link Vocabulary}. It carries no Java type, because one path of
 * CloudTrail has different JSON types in different events. If an array provides several values (a
 * multivalue), a condition holds if it holds for any of them. Text comparisons are case-sensitive,
 * unless {@link Condition#ignoringCase()} is used.
 */
public final class Field {
  private final NamedValue value;

  Field(NamedValue value) {
    this.value = value;
  }

  Field(String name, Expression expression) {
    this(new NamedValue(name, expression));
  }

  /** A column, or else a field by its path; a name that is no path is a column's. */
  static Field named(String name) {
    return new Field(NamedValue.named(name));
  }

  static Field at(String path) {
    return new Field(NamedValue.at(path));
  }

  static List<NamedValue> values(Field... fields) {
    return List.of(fields).stream().map(Field::value).toList();
  }

  NamedValue value() {
    return value;
  }

  Expression expression() {
    return value.expression();
  }

  /**
   * Returns the name, which is also that of the column in a table.
   *
   * @return the path, or the alias
   */
  public String name() {
    return value.name();
  }

  /**
   * Returns the values that an event has here, as text.
   *
   * @param event the event
   * @return empty if it is missing, several if it is a multivalue
   */
  public List<String> valuesIn(CloudTrailEvent event) {
    return Values.each(value.valueIn(PathValues.of(event))).stream().map(Values::text).toList();
  }

  /**
   * Returns the same field under another name.
   *
   * @param newName the name, and column
   * @return the renamed field
   */
  public Field as(String newName) {
    Objects.requireNonNull(newName, "newName is null");
    return new Field(newName, new NamedExpression(newName, expression()));
  }

  /**
   * Returns a field with a default text where this one is missing, so that {@code stats ... by}
   * keeps the event.
   *
   * @param text the text
   * @return the field, under the same name
   */
  public Field orElse(String text) {
    Expression constant = new Literal(Objects.requireNonNull(text, "text is null"));
    return new Field(name(), new Coalesce(List.of(expression(), constant)));
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
   * Holds where the value is this number, or a text that represents it.
   *
   * @param number the number
   * @return the condition
   */
  public Condition eq(long number) {
    return comparison(ComparisonOperator.EQ, BigDecimal.valueOf(number));
  }

  /**
   * Holds where the value is this boolean, or a text that represents it.
   *
   * @param flag the boolean
   * @return the condition
   */
  public Condition eq(boolean flag) {
    return eq(Boolean.toString(flag));
  }

  /**
   * Holds where the field is present with another value, like Splunk's {@code !=}. False where it
   * is missing.
   *
   * @param text the text that it must not be
   * @return the condition
   */
  public Condition ne(String text) {
    return new Condition(FieldClauses.ne(expression(), text));
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
   * Holds where the field is present with a value other than these texts: {@link #ne} for several.
   * False where the field is missing.
   *
   * @param texts the texts
   * @return the condition
   */
  public Condition notIn(String... texts) {
    return notIn(List.of(texts));
  }

  /**
   * Holds where the field is present with a value other than these texts: {@link #ne} for several.
   * False where the field is missing.
   *
   * @param texts the texts
   * @return the condition
   */
  public Condition notIn(Collection<String> texts) {
    return new Condition(FieldClauses.notIn(expression(), texts.stream().distinct().toList()));
  }

  /**
   * Holds where the value is in a list of the site that is set later, by {@link
   * Condition#withLists}: it equals an entry, ignoring case, or lies in an entry that is an address
   * block such as {@code 192.0.2.0/24}. False until the list is set. A rule rests until then,
   * unless the list is {@linkplain Condition#withOptionalLists optional}.
   *
   * @param list the list's name, such as {@code trusted_accounts}
   * @return the condition; its text shows the list by name and cannot be parsed back
   * @throws SearchException if the name is blank
   */
  public Condition inList(String list) {
    return listed(list, true);
  }

  /**
   * Holds where the field is present with a value that is not in a list of the site, which is set
   * later: the opposite of {@link #inList} for a single value. Until the list is set, it is empty,
   * and a rule rests, unless the list is {@linkplain Condition#withOptionalLists optional}.
   *
   * @param list the list's name, such as {@code trusted_accounts}
   * @return the condition; its text shows the list by name and cannot be parsed back
   * @throws SearchException if the name is blank
   */
  public Condition notInList(String list) {
    return listed(list, false);
  }

  private Condition listed(String list, boolean expected) {
    return new Condition(FieldClauses.listed(expression(), list, expected));
  }

  /**
   * Holds where the value contains this text.
   *
   * @param text the text
   * @return the condition
   */
  public Condition contains(String text) {
    return text(TextOperator.CONTAINS, text);
  }

  /**
   * Holds where the value starts with this text.
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
   * Holds where the whole value matches a pattern in which {@code *} stands for any text and {@code
   * ?} for one character; a backslash makes them literal. Takes linear time.
   *
   * @param pattern the pattern
   * @return the condition
   */
  public Condition like(String pattern) {
    return new Condition(FieldClauses.like(expression(), pattern));
  }

  /**
   * Holds where a regular expression is found in the value.
   *
   * @param regex a {@link java.util.regex.Pattern} text
   * @return the condition
   * @throws SearchException if it is not a regular expression
   */
  public Condition matches(String regex) {
    return new Condition(FieldClauses.matches(expression(), regex));
  }

  /**
   * Holds where the value is an IPv4 or IPv6 address in a block. False for names, such as {@code
   * cloudtrail.amazonaws.com}.
   *
   * @param block a block, such as {@code 192.0.2.0/24} or {@code 2001:db8::/32}
   * @return the condition
   * @throws SearchException if it is not an address block
   */
  public Condition cidr(String block) {
    return new Condition(FieldClauses.cidr(expression(), block));
  }

  /**
   * Holds where the value is a number less than this.
   *
   * @param number the bound
   * @return the condition
   * @throws IllegalArgumentException if the number is not finite
   */
  public Condition lt(double number) {
    return comparison(ComparisonOperator.LT, number);
  }

  /**
   * Holds where the value is a number less than or equal to this.
   *
   * @param number the bound
   * @return the condition
   * @throws IllegalArgumentException if the number is not finite
   */
  public Condition le(double number) {
    return comparison(ComparisonOperator.LE, number);
  }

  /**
   * Holds where the value is a number greater than this.
   *
   * @param number the bound
   * @return the condition
   * @throws IllegalArgumentException if the number is not finite
   */
  public Condition gt(double number) {
    return comparison(ComparisonOperator.GT, number);
  }

  /**
   * Holds where the value is a number greater than or equal to this.
   *
   * @param number the bound
   * @return the condition
   * @throws IllegalArgumentException if the number is not finite
   */
  public Condition ge(double number) {
    return comparison(ComparisonOperator.GE, number);
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
    return new Condition(FieldClauses.exists(expression()));
  }

  /**
   * Holds where the field has no value: it is absent, null or an empty array.
   *
   * @return the condition
   */
  public Condition missing() {
    return new Condition(FieldClauses.missing(expression()));
  }

  /**
   * Holds where this field equals another; numbers compare as numbers.
   *
   * @param other the other field
   * @return the condition; false where one of them is missing
   */
  public Condition eq(Field other) {
    return compares(CompareOperator.EQ, other);
  }

  /**
   * Holds where this field differs from another, both being present.
   *
   * @param other the other field
   * @return the condition; false where one of them is missing
   */
  public Condition ne(Field other) {
    return compares(CompareOperator.NE, other);
  }

  /**
   * Holds where this field is less than another.
   *
   * @param other the other field
   * @return the condition; false where one of them is missing
   */
  public Condition lt(Field other) {
    return compares(CompareOperator.LT, other);
  }

  /**
   * Holds where this field is less than or equal to another.
   *
   * @param other the other field
   * @return the condition; false where one of them is missing
   */
  public Condition le(Field other) {
    return compares(CompareOperator.LE, other);
  }

  /**
   * Holds where this field is greater than another.
   *
   * @param other the other field
   * @return the condition; false where one of them is missing
   */
  public Condition gt(Field other) {
    return compares(CompareOperator.GT, other);
  }

  /**
   * Holds where this field is greater than or equal to another.
   *
   * @param other the other field
   * @return the condition; false where one of them is missing
   */
  public Condition ge(Field other) {
    return compares(CompareOperator.GE, other);
  }

  /**
   * Holds where this field contains the text of another, both being present. Of multivalues, one
   * matching pair of values is enough.
   *
   * @param other the other field
   * @return the condition; false where one of them is missing. Its text cannot be parsed back
   */
  public Condition contains(Field other) {
    return compares(TextOperator.CONTAINS, other);
  }

  /**
   * Holds where this field starts with the text of another, both being present.
   *
   * @param other the other field
   * @return the condition; false where one of them is missing. Its text cannot be parsed back
   */
  public Condition startsWith(Field other) {
    return compares(TextOperator.STARTS_WITH, other);
  }

  /**
   * Holds where this field ends with the text of another, both being present.
   *
   * @param other the other field
   * @return the condition; false where one of them is missing. Its text cannot be parsed back
   */
  public Condition endsWith(Field other) {
    return compares(TextOperator.ENDS_WITH, other);
  }

  private Condition compares(TextOperator operator, Field other) {
    Objects.requireNonNull(other, "other is null");
    return new Condition(new ComparesText(expression(), operator, other.expression(), false));
  }

  private Condition compares(CompareOperator operator, Field other) {
    Objects.requireNonNull(other, "other is null");
    return new Condition(new Compares(expression(), operator, other.expression()));
  }

  private Condition text(TextOperator operator, String text) {
    return new Condition(FieldClauses.text(expression(), operator, text));
  }

  private Condition text(TextOperator operator, List<String> texts) {
    return new Condition(FieldClauses.text(expression(), operator, texts));
  }

  private Condition comparison(ComparisonOperator operator, double bound) {
    return new Condition(FieldClauses.compared(expression(), operator, bound));
  }

  private Condition comparison(ComparisonOperator operator, Object bound) {
    return new Condition(FieldClauses.compared(expression(), operator, bound));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Field field && field.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /**
   * Returns the name.
   *
   * @return the name
   */
  @Override
  public String toString() {
    return name();
  }
}
