package dev.breadcrumbs.cloudtrail.sql.internal.dialect;

import java.util.List;

/**
 * One engine's words. A list is an array of texts that is never null itself and has no nulls; of no
 * values it is empty. Arguments and results are SQL, unless they are said to be plain texts.
 */
public interface Dialect {
  /** How the engine is called in messages. */
  String name();

  /** A plain name as an identifier. */
  default String identifier(String name) {
    return SqlNames.isPlain(name) ? name : SqlNames.quoted(name, "\"");
  }

  /** A plain text as a literal. */
  default String text(String plain) {
    return SqlNames.quoted(plain, "'");
  }

  /** The type of texts. */
  default String textType() {
    return "VARCHAR";
  }

  /** The type of arrays of texts. */
  String listType();

  /** An empty list. */
  String emptyList();

  /** A list of some texts. */
  String list(List<String> items);

  /** How many a list has. */
  String size(String list);

  /** Whether a list has a text. */
  String contains(String list, String text);

  /** Whether a condition holds for any of a list, each of which has the name of the variable. */
  String any(String list, String variable, String condition);

  /** Those of an array for which a condition holds. */
  default String filter(String list, String variable, String condition) {
    return "filter(" + list + ", " + variable + " -> " + condition + ")";
  }

  /** What an expression makes of each of an array. */
  default String transform(String list, String variable, String expression) {
    return "transform(" + list + ", " + variable + " -> " + expression + ")";
  }

  /** An array of arrays as one. */
  default String flatten(String lists) {
    return "flatten(" + lists + ")";
  }

  /** The different texts of a list. */
  default String distinct(String list) {
    return "array_distinct(" + list + ")";
  }

  /** A list in order. */
  default String sorted(String list) {
    return "array_sort(" + list + ")";
  }

  /** Two lists, one behind the other. */
  default String concat(String first, String second) {
    return "concat(" + first + ", " + second + ")";
  }

  /** The texts of a list, with a plain text between. */
  default String joined(String list, String between) {
    return "array_join(" + list + ", " + text(between) + ")";
  }

  /** The text at a place, counted from 1; null if there is none. */
  String element(String list, int place);

  /** The last text; null if there is none. */
  String last(String list);

  /** The pieces of a text between plain texts. */
  String split(String text, String between);

  /** An aggregate: an array of all values of a group. */
  String collected(String value);

  /** The sum of an array of numbers, none of them null; of none it is null or 0. */
  String sum(String numbers);

  /** The least or greatest of an array; null if it is empty. */
  default String extreme(boolean least, String array) {
    return (least ? "array_min(" : "array_max(") + array + ")";
  }

  /** Two values as one that is ordered by the first and then by the second. */
  String pair(String first, String second);

  /** The second of such a pair. */
  String second(String pair);

  /** Whether a regular expression, in plain text, is found in a text. */
  default String matches(String text, String regex) {
    return "regexp_like(" + text + ", " + text(regex) + ")";
  }

  /** The expression's first match replaced by nothing. */
  default String without(String text, String regex) {
    return "regexp_replace(" + text + ", " + text(regex) + ", '')";
  }

  /** Fails with a message: only ever where it is asked for. */
  String failure(String message);

  /** A cast that gives null for what does not fit. */
  default String tryCast(String value, String type) {
    return "TRY_CAST(" + value + " AS " + type + ")";
  }

  /** Whether a text in the usual form of times tells a time. */
  String isTime(String text);

  /** The seconds since 1970 of a text in the usual form of times. */
  String epoch(String time);

  /** A time in seconds since 1970 in a form of strftime, of which the parts are known. */
  String formatted(String seconds, String form);

  /** A list of the one document that a column of JSON has. */
  String document(String column);

  /** The members of a plain name that objects of an array have. */
  String members(String nodes, String name);

  /** Of an array of JSON the single values: arrays in it are replaced by what they have. */
  String elements(String nodes);

  /** Of an array of JSON what arrays in it have at a place, counted from 0; objects stay. */
  String placed(String nodes, int place);

  /** The texts of single values. */
  String texts(String nodes);

  /** A relation with one more column, and a row for each of a list. */
  String unnest(String relation, String list, String column);

  /** Whether the engine has a regular expression's parts; what it lacks, or an empty text. */
  default String lacks(String regex) {
    return "";
  }
}
