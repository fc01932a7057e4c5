package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Binary;
import dev.breadcrumbs.cloudtrail.query.internal.expression.BinaryOperator;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Case;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Coalesce;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.FunctionCall;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Literal;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Mvfilter;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Mvmap;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * The functions of {@code eval}, for static import, together with the fields that they work on;
 * {@link Dsl} has the rest of the vocabulary, too. Functions compute values from fields, which
 * {@link Pipeline#eval} names or conditions compare directly. They do the same as Splunk's
 * functions of the same names (Splunk Search Reference, "Evaluation functions"); {@link #call}
 * reaches those that are not here. A function of a single text is applied to each value of a
 * multivalue.
 *
 * <pre>{@code
 * events().eval("agent", lower(mvindex(split(USER_AGENT, "/"), 0))).stats(count()).by(at("agent"))
 * }</pre>
 */
public class Functions extends Fields {
  /** Only {@link Dsl} has subclasses elsewhere. */
  Functions() {}

  private static Field of(Expression expression) {
    return new Field(expression.toString(), expression);
  }

  /**
   * Calls a function by its name in Splunk.
   *
   * @param function the name, such as {@code mvzip}
   * @param arguments its arguments; {@link #text} and {@link #number} return constants
   * @return its result
   * @throws SearchException if there is no such function, or its arguments are wrong
   */
  public static Field call(String function, Field... arguments) {
    List<Expression> parts = List.of(arguments).stream().map(Field::expression).toList();
    return of(new FunctionCall(function, parts));
  }

  /**
   * Returns a text that does not depend on the event.
   *
   * @param text the text
   * @return the text as a value
   */
  public static Field text(String text) {
    return of(new Literal(Objects.requireNonNull(text, "text is null")));
  }

  /**
   * Returns a number that does not depend on the event.
   *
   * @param number the number
   * @return the number as a value
   */
  public static Field number(long number) {
    return of(new Literal(number));
  }

  /**
   * Returns a number that does not depend on the event.
   *
   * @param number the number
   * @return the number as a value
   */
  public static Field number(BigDecimal number) {
    return of(new Literal(Values.ofNumber(number)));
  }

  /**
   * Chooses between two values, like {@code if} in Splunk.
   *
   * @param test the condition
   * @param then the value where it holds
   * @param otherwise the value elsewhere
   * @return the chosen value
   */
  public static Field when(Condition test, Field then, Field otherwise) {
    return of(new Case(List.of(test.clause()), List.of(then.expression()), otherwise.expression()));
  }

  /**
   * Returns a value where a condition holds, like {@code case} in Splunk with one case.
   *
   * @param test the condition
   * @param then the value where it holds
   * @return the value, missing elsewhere
   */
  public static Field when(Condition test, Field then) {
    return of(new Case(List.of(test.clause()), List.of(then.expression()), null));
  }

  /**
   * Returns the first value that is not missing.
   *
   * @param fields one or more fields
   * @return that value; missing where all are
   */
  public static Field coalesce(Field... fields) {
    return of(new Coalesce(List.of(fields).stream().map(Field::expression).toList()));
  }

  /**
   * Returns a text in lower case.
   *
   * @param field the field
   * @return the value, missing where the field is
   */
  public static Field lower(Field field) {
    return call("lower", field);
  }

  /**
   * Returns a text in upper case.
   *
   * @param field the field
   * @return the value, missing where the field is
   */
  public static Field upper(Field field) {
    return call("upper", field);
  }

  /**
   * Counts the characters of a text.
   *
   * @param field the field
   * @return the value, missing where the field is
   */
  public static Field len(Field field) {
    return call("len", field);
  }

  /**
   * Removes blanks and tabs from both ends of a text.
   *
   * @param field the field
   * @return the value, missing where the field is
   */
  public static Field trim(Field field) {
    return call("trim", field);
  }

  /**
   * Decodes the percent-encoding of a URL.
   *
   * @param field the field
   * @return the value, missing where the field is
   */
  public static Field urldecode(Field field) {
    return call("urldecode", field);
  }

  /**
   * Counts the values of a multivalue.
   *
   * @param field the field
   * @return the value, missing where the field is
   */
  public static Field mvcount(Field field) {
    return call("mvcount", field);
  }

  /**
   * Removes repeated values from a multivalue.
   *
   * @param field the field
   * @return the value, missing where the field is
   */
  public static Field mvdedup(Field field) {
    return call("mvdedup", field);
  }

  /**
   * Sorts the values of a multivalue as text.
   *
   * @param field the field
   * @return the value, missing where the field is
   */
  public static Field mvsort(Field field) {
    return call("mvsort", field);
  }

  /**
   * Names the type of a value: Number, String, Boolean, Null ...
   *
   * @param field the field
   * @return the value, missing where the field is
   */
  public static Field typeof(Field field) {
    return call("typeof", field);
  }

  /**
   * Returns the absolute value of a number.
   *
   * @param field the field
   * @return the value, missing where the field is
   */
  public static Field abs(Field field) {
    return call("abs", field);
  }

  /**
   * Rounds a number up to a whole number.
   *
   * @param field the field
   * @return the value, missing where the field is
   */
  public static Field ceiling(Field field) {
    return call("ceiling", field);
  }

  /**
   * Rounds a number down to a whole number.
   *
   * @param field the field
   * @return the value, missing where the field is
   */
  public static Field floor(Field field) {
    return call("floor", field);
  }

  /**
   * Returns the square root of a number.
   *
   * @param field the field
   * @return the value, missing where the field is
   */
  public static Field sqrt(Field field) {
    return call("sqrt", field);
  }

  /**
   * Converts a text to a number.
   *
   * @param field the field
   * @return the value, missing where the field is
   */
  public static Field tonumber(Field field) {
    return call("tonumber", field);
  }

  /**
   * Returns the SHA-256 hash of a text, in hexadecimal digits.
   *
   * @param field the field
   * @return the value, missing where the field is
   */
  public static Field sha256(Field field) {
    return call("sha256", field);
  }

  /**
   * Returns a part of a text.
   *
   * @param field the field
   * @param start the first character, counted from 1; from the end if negative
   * @param length how many characters at most
   * @return the value, missing where the field is
   */
  public static Field substr(Field field, int start, int length) {
    return call("substr", field, number(start), number(length));
  }

  /**
   * Replaces what a regular expression finds in a text.
   *
   * @param field the field
   * @param regex the expression
   * @param replacement what to put there; {@code \\1} is the first group
   * @return the value, missing where the field is
   * @throws SearchException if it is not a regular expression
   */
  public static Field replace(Field field, String regex, String replacement) {
    return call("replace", field, text(regex), text(replacement));
  }

  /**
   * Splits a text into a multivalue.
   *
   * @param field the field
   * @param delimiter the separator of the values
   * @return the value, missing where the field is
   */
  public static Field split(Field field, String delimiter) {
    return call("split", field, text(delimiter));
  }

  /**
   * Picks one of the values of a multivalue.
   *
   * @param field the field
   * @param index the value, counted from 0; from the end if negative
   * @return the value, missing if there are not so many
   */
  public static Field mvindex(Field field, int index) {
    return call("mvindex", field, number(index));
  }

  /**
   * Keeps the values of a multivalue that meet a condition.
   *
   * @param condition a condition on one field
   * @return its values that do, missing if none does
   * @throws SearchException if the condition is not on one field
   */
  public static Field mvfilter(Condition condition) {
    return of(Mvfilter.of(condition.clause()));
  }

  /**
   * Applies an expression to each value of a multivalue.
   *
   * @param field the field
   * @param value what to compute; the field in it is one of its values
   * @return the results, missing ones left out; 100,000 at most
   * @throws SearchException if the first is more than a field
   */
  public static Field mvmap(Field field, Field value) {
    return of(Mvmap.of(field.expression(), value.expression()));
  }

  /**
   * Joins the values of a multivalue into one text.
   *
   * @param field the field
   * @param delimiter what to put between them
   * @return the value, missing where the field is
   */
  public static Field mvjoin(Field field, String delimiter) {
    return call("mvjoin", field, text(delimiter));
  }

  /**
   * Rounds a number.
   *
   * @param field the field
   * @param places how many decimal places to keep
   * @return the value, missing where the field is
   */
  public static Field round(Field field, int places) {
    return call("round", field, number(places));
  }

  /**
   * Converts a number to text.
   *
   * @param field the field
   * @param format {@code hex}, {@code commas} or {@code duration} (of seconds)
   * @return the value, missing where the field is
   */
  public static Field tostring(Field field, String format) {
    return call("tostring", field, text(format));
  }

  /**
   * Formats a time as text.
   *
   * @param field a time in seconds since 1970, such as {@code _time}
   * @param format how, as in {@code %Y-%m-%d}
   * @return the value, missing where the field is
   * @throws SearchException if the format is invalid
   */
  public static Field strftime(Field field, String format) {
    return call("strftime", field, text(format));
  }

  /**
   * Parses a time.
   *
   * @param field the field
   * @param format how it is written, as in {@code %Y-%m-%d}
   * @return seconds since 1970; missing if the text has another format
   * @throws SearchException if the format is invalid
   */
  public static Field strptime(Field field, String format) {
    return call("strptime", field, text(format));
  }

  /**
   * Moves a time, like {@code relative_time} in Splunk.
   *
   * @param field a time in seconds since 1970
   * @param modifier how far, such as {@code -1d@d}: back by a day, to its midnight
   * @return the value, missing where the field is
   * @throws SearchException if the modifier is invalid
   */
  public static Field relativeTime(Field field, String modifier) {
    return call("relative_time", field, text(modifier));
  }

  /**
   * Returns the time when the run started; see {@link RunOptions#now}.
   *
   * @return seconds since 1970
   */
  public static Field now() {
    return call("now");
  }

  /**
   * Extracts a value from JSON text, such as a policy document.
   *
   * @param field the field
   * @param path names joined by dots, {@code Statement{}.Effect} for each of an array
   * @return the value; missing if there is none or the text is not JSON
   */
  public static Field spath(Field field, String path) {
    return call("spath", field, text(path));
  }

  /**
   * Adds two numbers, or joins two texts.
   *
   * @param left the first
   * @param right the second
   * @return the value, missing where one of them is
   */
  public static Field add(Field left, Field right) {
    return of(new Binary(BinaryOperator.ADD, left.expression(), right.expression()));
  }

  /**
   * Subtracts a number from another.
   *
   * @param left the first
   * @param right the second
   * @return the value, missing where one of them is
   */
  public static Field subtract(Field left, Field right) {
    return of(new Binary(BinaryOperator.SUBTRACT, left.expression(), right.expression()));
  }

  /**
   * Multiplies two numbers.
   *
   * @param left the first
   * @param right the second
   * @return the value, missing where one of them is
   */
  public static Field multiply(Field left, Field right) {
    return of(new Binary(BinaryOperator.MULTIPLY, left.expression(), right.expression()));
  }

  /**
   * Divides a number by another; by zero the result is missing.
   *
   * @param left the first
   * @param right the second
   * @return the value, missing where one of them is
   */
  public static Field divide(Field left, Field right) {
    return of(new Binary(BinaryOperator.DIVIDE, left.expression(), right.expression()));
  }

  /**
   * Joins two texts.
   *
   * @param left the first
   * @param right the second
   * @return the value, missing where one of them is
   */
  public static Field concat(Field left, Field right) {
    return of(new Binary(BinaryOperator.CONCAT, left.expression(), right.expression()));
  }
}
