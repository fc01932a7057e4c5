package dev.breadcrumbs.cloudtrail.query.internal.spl;

import dev.breadcrumbs.cloudtrail.query.internal.command.Filter;
import dev.breadcrumbs.cloudtrail.query.internal.condition.And;
import dev.breadcrumbs.cloudtrail.query.internal.condition.EvalClauses;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Keyword;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Like;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Not;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Or;
import dev.breadcrumbs.cloudtrail.query.internal.condition.SearchText;
import dev.breadcrumbs.cloudtrail.query.internal.condition.SearchValues;
import dev.breadcrumbs.cloudtrail.query.internal.condition.TextMatch;
import dev.breadcrumbs.cloudtrail.query.internal.condition.TimeBound;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Literal;
import dev.breadcrumbs.cloudtrail.query.internal.expression.TruthClause;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Mode;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.SyntaxException;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Token;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Token.Kind;
import dev.breadcrumbs.cloudtrail.query.internal.value.TextOperator;
import dev.breadcrumbs.cloudtrail.query.internal.vocabulary.SplunkAliases;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the terms of {@code search}. What stands side by side must all hold; from what binds least
 * to what binds most: AND, OR, NOT. The operators are words in capitals.
 */
final class SearchParser {
  static final List<String> COMPARISONS = List.of("=", "==", "!=", "<", "<=", ">", ">=");

  private static final int DEEPEST = 250;

  /** Names where Splunk keeps the events: it says nothing here, whether it is asked for or not. */
  private static final Clause PLACE = new TruthClause(new Literal("place"));

  /** Holds always: {@code *}. */
  private static final Clause ALL = new TruthClause(Literal.TRUE);

  private final SplReader reader;
  private int depth;

  SearchParser(SplReader reader) {
    this.reader = reader;
    this.depth = reader.nesting();
  }

  static void addTo(SplReader reader, Token name) {
    Clause clause = new SearchParser(reader).parse();
    reader.expectEnd(Mode.SEARCH);
    if (!saysNothing(clause)) {
      reader.add(name, () -> new Filter(clause));
    }
  }

  /** Reads a search that stands in a text of an expression. */
  static Clause ofText(SplReader outer, Token place, String text, int nesting) {
    SplReader reader = outer.inside(text, nesting);
    try {
      Clause clause = new SearchParser(reader).parse();
      Token rest = reader.peek(Mode.SEARCH);
      if (!rest.is(Kind.END)) {
        throw reader.fail(rest, "unexpected " + rest.shown());
      }
      return clause;
    } catch (SyntaxException e) {
      throw new SyntaxException(e.getMessage() + ", in a search in quotes", place.start(), e);
    }
  }

  /** All that holds to the end of the command or of a bracket. */
  Clause parse() {
    List<Clause> members = new ArrayList<>();
    boolean place = false;
    while (!atEnd()) {
      if (!members.isEmpty()) {
        acceptOperator("AND");
      }
      Clause member = anyOf();
      place |= member.equals(PLACE);
      if (!saysNothing(member)) {
        members.add(member);
      } else if (members.isEmpty()) {
        acceptOperator("AND");
      }
    }
    return switch (members.size()) {
      case 0 -> place ? PLACE : ALL;
      case 1 -> members.get(0);
      default -> new And(members);
    };
  }

  private static boolean saysNothing(Clause clause) {
    return clause.equals(ALL) || clause.equals(PLACE);
  }

  private boolean atEnd() {
    return reader.atEnd(Mode.SEARCH) || reader.peek(Mode.SEARCH).isSign(")");
  }

  private boolean acceptOperator(String word) {
    boolean found = isOperator(reader.peek(Mode.SEARCH), word);
    if (found) {
      reader.next(Mode.SEARCH);
    }
    return found;
  }

  private static boolean isOperator(Token token, String word) {
    return token.is(Kind.WORD) && token.raw().equals(word);
  }

  private Clause anyOf() {
    Clause first = single();
    if (!isOperator(reader.peek(Mode.SEARCH), "OR")) {
      return first;
    }
    List<Clause> members = new ArrayList<>(List.of(first));
    while (acceptOperator("OR")) {
      members.add(single());
    }
    return members.contains(PLACE) ? PLACE : new Or(members);
  }

  private Clause single() {
    depth++;
    if (depth > DEEPEST) {
      throw reader.fail(reader.peek(Mode.SEARCH), "conditions nest at most " + DEEPEST + " deep");
    }
    Clause clause = nested();
    depth--;
    return clause;
  }

  private Clause nested() {
    Token token = reader.next(Mode.SEARCH);
    if (isOperator(token, "NOT")) {
      Clause negated = single();
      return negated.equals(PLACE) ? PLACE : Not.of(negated);
    }
    if (token.isSign("(")) {
      Clause inner = parse();
      reader.expectSign(Mode.SEARCH, ")");
      return inner;
    }
    if (token.isSign("[")) {
      return SubsearchParser.anyRow(reader, token, depth);
    }
    return switch (token.kind()) {
      case WORD, TEXT -> term(token);
      case NUMBER, NAME, SIGN, END ->
          throw reader.fail(token, "expected a search term, but there is " + token.shown());
    };
  }

  private Clause term(Token token) {
    if (isOperator(token, "AND") || isOperator(token, "OR")) {
      throw reader.fail(token, "nothing stands in front of " + token.raw());
    }
    Token next = reader.peek(Mode.SEARCH);
    if (Directives.begins(reader, token)) {
      return Directives.term(reader, token);
    }
    if (COMPARISONS.stream().anyMatch(next::isSign)) {
      return compared(token, reader.next(Mode.SEARCH));
    }
    if (next.isWord("IN") && reader.isFollowedBy(Mode.SEARCH, List.of("("))) {
      reader.next(Mode.SEARCH);
      return in(token);
    }
    return namesPlace(token) ? PLACE : keyword(token);
  }

  /** Whether it is {@code sourcetype::x} or the like. */
  private static boolean namesPlace(Token token) {
    int end = token.is(Kind.WORD) ? token.text().indexOf("::") : -1;
    return end > 0 && SearchText.PLACES.contains(token.text().substring(0, end));
  }

  private static Clause keyword(Token token) {
    String pattern = SearchValues.pattern(token.text());
    return pattern.isEmpty() || pattern.chars().allMatch(each -> each == '*')
        ? ALL
        : Keyword.of(pattern);
  }

  private Clause compared(Token field, Token operator) {
    Token value = reader.next(Mode.VALUE);
    if (!value.is(Kind.WORD) && !value.is(Kind.TEXT)) {
      throw reader.fail(value, "expected a value, but there is " + value.shown());
    }
    boolean directive = Directives.begins(reader, value);
    Token compared = directive ? Directives.inBrackets(reader, value) : value;
    if (isPlace(field)) {
      return PLACE;
    }
    if (directive) {
      Directives.requireCase(reader, operator, value);
      return Like.of(field(field), SearchValues.pattern(compared.text()), false);
    }
    if (isTime(field)) {
      return timeBound(field, operator, value);
    }
    Expression named = field(field);
    return switch (operator.raw()) {
      case "=", "==" -> SearchValues.equal(named, value.text());
      case "!=" -> SearchValues.different(named, value.text());
      default -> SearchValues.ordered(named, EvalClauses.comparison(operator.raw()), value.text());
    };
  }

  private boolean isPlace(Token field) {
    return reader.shape().open()
        && SearchText.PLACES.contains(field.text())
        && !reader.names().isMade(field.text());
  }

  private boolean isTime(Token field) {
    // Of events a bound of time, whatever steps have made of that name; of rows the column.
    boolean isColumn = !reader.shape().open() && reader.names().isMade(field.text());
    return TimeBound.WORDS.contains(field.text()) && !isColumn;
  }

  private Clause timeBound(Token field, Token operator, Token value) {
    if (!operator.isSign("=")) {
      throw reader.fail(operator, "expected " + field.text() + "= and a time");
    }
    return reader.checked(
        value,
        () ->
            TimeBound.of(
                field.text().equals("latest"), value.text(), SplunkAliases.TIME.expression()));
  }

  private Expression field(Token token) {
    return reader.checked(token, () -> reader.names().field(token.text()).expression());
  }

  private Clause in(Token field) {
    reader.expectSign(Mode.SEARCH, "(");
    List<String> texts = new ArrayList<>();
    while (!reader.acceptSign(Mode.VALUE, ")")) {
      Token value = reader.next(Mode.VALUE);
      if (!value.is(Kind.WORD) && !value.is(Kind.TEXT)) {
        throw reader.fail(value, "expected a value, but there is " + value.shown());
      }
      texts.add(value.text());
      reader.acceptSign(Mode.VALUE, ",");
    }
    return isPlace(field) ? PLACE : oneOf(field(field), texts);
  }

  private static Clause oneOf(Expression value, List<String> texts) {
    List<Clause> choices = new ArrayList<>();
    List<String> plain = new ArrayList<>();
    for (String text : texts) {
      Clause choice = SearchValues.equal(value, text);
      choices.add(choice);
      if (choice instanceof TextMatch match && match.operator() == TextOperator.EQ) {
        plain.addAll(match.texts());
      }
    }
    if (plain.size() == choices.size()) {
      return new TextMatch(value, TextOperator.EQ, plain, true);
    }
    return choices.size() == 1 ? choices.get(0) : new Or(choices);
  }
}
