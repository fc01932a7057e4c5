package dev.breadcrumbs.cloudtrail.query.internal.syntax;

/** What a text is read as: each part of a search has words and signs of its own. */
public enum Mode {
  /** Terms of {@code search}: nearly all is a word, up to blanks, brackets and comparisons. */
  SEARCH,
  /** What is compared with, or an option's value: a word up to blanks and brackets. */
  VALUE,
  /** Names and options of commands; a sign in front of a word stands alone. */
  LIST,
  /** Expressions, with numbers and operators. */
  EVAL
}
