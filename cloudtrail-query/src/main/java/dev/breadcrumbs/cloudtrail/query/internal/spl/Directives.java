package dev.breadcrumbs.cloudtrail.query.internal.spl;

import dev.breadcrumbs.cloudtrail.query.internal.condition.Keyword;
import dev.breadcrumbs.cloudtrail.query.internal.condition.SearchValues;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Term;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Mode;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Token;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Token.Kind;

/** Reads {@code TERM(text)} and {@code CASE(text)} among the terms of {@code search}. */
final class Directives {
  private static final String CASE = "CASE";
  private static final String TERM = "TERM";

  private Directives() {}

  /** Whether a word in capitals begins one, with its bracket right behind it. */
  static boolean begins(SplReader reader, Token word) {
    Token next = reader.peek(Mode.SEARCH);
    return word.is(Kind.WORD)
        && (word.raw().equals(TERM) || word.raw().equals(CASE))
        && next.isSign("(")
        && next.start() == word.end();
  }

  static Clause term(SplReader reader, Token word) {
    Token text = inBrackets(reader, word);
    String pattern = SearchValues.pattern(text.text());
    return reader.checked(
        text, () -> word.raw().equals(TERM) ? Term.of(pattern) : Keyword.withCase(pattern));
  }

  /** The text that stands in brackets behind the word. */
  static Token inBrackets(SplReader reader, Token word) {
    reader.expectSign(Mode.VALUE, "(");
    Token text = reader.next(Mode.VALUE);
    if (!text.is(Kind.WORD) && !text.is(Kind.TEXT)) {
      throw reader.fail(text, word.raw() + " takes a text, but there is " + text.shown());
    }
    if (!reader.peek(Mode.VALUE).isSign(")")) {
      throw reader.fail(
          reader.peek(Mode.VALUE),
          word.raw() + " takes one text; in quotes it may have blanks and other signs");
    }
    reader.next(Mode.VALUE);
    return text;
  }

  /** Behind a field there is only {@code field=CASE(text)}: as {@code =}, but with case. */
  static void requireCase(SplReader reader, Token operator, Token word) {
    if (!word.raw().equals(CASE) || (!operator.isSign("=") && !operator.isSign("=="))) {
      throw reader.fail(word, "behind a field there is only =CASE(text); TERM stands alone");
    }
  }
}
