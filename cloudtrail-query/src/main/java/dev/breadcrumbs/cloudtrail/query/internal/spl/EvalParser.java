package dev.breadcrumbs.cloudtrail.query.internal.spl;

import dev.breadcrumbs.cloudtrail.query.internal.condition.And;
import dev.breadcrumbs.cloudtrail.query.internal.condition.CompareOperator;
import dev.breadcrumbs.cloudtrail.query.internal.condition.EvalClauses;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Not;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Or;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Binary;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.ClauseValue;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Literal;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Mode;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Token;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Token.Kind;
import dev.breadcrumbs.cloudtrail.query.internal.value.NumberText;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads expressions of {@code where} and {@code eval}. From what binds least to what binds most: OR
 * and XOR, AND, NOT, comparisons, sums and joined texts, products, signs.
 */
final class EvalParser {
  /** How deep expressions nest, by brackets or by operators; what works on them recurses. */
  private static final int DEEPEST = 250;

  private static final int OR = 1;
  private static final int AND = 2;
  private static final int NOT = 3;
  private static final int COMPARISON = 4;
  private static final int SUM = 5;
  private static final int PRODUCT = 6;
  private static final int SIGNED = 7;

  private final SplReader reader;
  private int depth;

  /** How high the tree is of the expression that was read last. */
  private int height;

  EvalParser(SplReader reader) {
    this.reader = reader;
    this.depth = reader.nesting();
  }

  Clause clause() {
    return EvalClauses.of(expression());
  }

  Expression expression() {
    return parse(OR);
  }

  private Expression parse(int least) {
    enter();
    Expression left = prefixed(least);
    int level = level();
    while (level >= least) {
      left = joined(left, level);
      level = level();
    }
    depth--;
    return left;
  }

  private void enter() {
    depth++;
    if (depth > DEEPEST) {
      throw tooDeep();
    }
  }

  private RuntimeException tooDeep() {
    return reader.fail(reader.peek(Mode.EVAL), "expressions nest at most " + DEEPEST + " deep");
  }

  private void higher(int other) {
    height = Math.max(height, other) + 1;
    if (height > DEEPEST) {
      throw tooDeep();
    }
  }

  /** How strong the operator binds that is next; 0 if there is none. */
  private int level() {
    Token token = reader.peek(Mode.EVAL);
    if (token.is(Kind.WORD)) {
      return switch (token.raw().toUpperCase(Locale.ROOT)) {
        case "OR", "XOR" -> OR;
        case "AND" -> AND;
        case "NOT", "LIKE", "IN", "BETWEEN" -> COMPARISON;
        default -> 0;
      };
    }
    if (!token.is(Kind.SIGN)) {
      return 0;
    }
    return switch (token.raw()) {
      case "=", "==", "!=", "<>", "<", "<=", ">", ">=" -> COMPARISON;
      case "+", "-", "." -> SUM;
      case "*", "/", "%" -> PRODUCT;
      default -> 0;
    };
  }

  private Expression joined(Expression left, int level) {
    int before = height;
    Token operator = reader.next(Mode.EVAL);
    Expression made =
        switch (level) {
          case OR, AND -> logical(left, operator, level);
          case COMPARISON -> compared(left, operator);
          default -> new Binary(EvalClauses.operator(operator.raw()), left, parse(level + 1));
        };
    higher(before);
    return made;
  }

  /** Takes all that the same word joins at once, so that any number of them is one list. */
  private Expression logical(Expression first, Token word, int level) {
    if (word.isWord("XOR")) {
      return new ClauseValue(EvalClauses.either(first, parse(level + 1)));
    }
    List<Clause> members = new ArrayList<>(List.of(EvalClauses.of(first)));
    int highest = 0;
    do {
      members.add(EvalClauses.of(parse(level + 1)));
      highest = Math.max(highest, height);
    } while (reader.acceptWord(Mode.EVAL, word.raw()));
    height = highest;
    return new ClauseValue(level == AND ? new And(members) : new Or(members));
  }

  private Expression compared(Expression left, Token operator) {
    if (operator.isWord("NOT")) {
      Token word = reader.next(Mode.EVAL);
      if (!word.isWord("LIKE") && !word.isWord("IN") && !word.isWord("BETWEEN")) {
        throw reader.fail(word, "expected IN, LIKE or BETWEEN, but there is " + word.shown());
      }
      return EvalClauses.truth(Not.of(EvalClauses.of(compared(left, word))));
    }
    if (operator.isWord("IN")) {
      reader.expectSign(Mode.EVAL, "(");
      List<Expression> choices = arguments();
      return new ClauseValue(reader.checked(operator, () -> EvalClauses.in(left, choices)));
    }
    Expression right = parse(COMPARISON + 1);
    if (operator.isWord("LIKE")) {
      return EvalCalls.of(reader, operator, "like", List.of(left, right));
    }
    if (operator.isWord("BETWEEN")) {
      if (!EvalClauses.isRepeatable(left)) {
        throw reader.fail(operator, "BETWEEN needs a plainer value on its left");
      }
      if (!reader.acceptWord(Mode.EVAL, "AND")) {
        throw reader.fail(reader.peek(Mode.EVAL), "expected AND and the upper bound of BETWEEN");
      }
      Clause from = EvalClauses.compare(left, CompareOperator.GE, right);
      Clause to = EvalClauses.compare(left, CompareOperator.LE, parse(COMPARISON + 1));
      return new ClauseValue(new And(List.of(from, to)));
    }
    return new ClauseValue(
        EvalClauses.compare(left, EvalClauses.comparison(operator.raw()), right));
  }

  private Expression prefixed(int least) {
    Token token = reader.peek(Mode.EVAL);
    if (least <= NOT && token.isWord("NOT")) {
      reader.next(Mode.EVAL);
      Clause negated = EvalClauses.of(parse(NOT));
      higher(0);
      return EvalClauses.truth(Not.of(negated));
    }
    if (token.isSign("-") || token.isSign("+")) {
      reader.next(Mode.EVAL);
      Expression operand = parse(SIGNED);
      higher(0);
      return token.isSign("-") ? EvalClauses.negative(operand) : operand;
    }
    return operand();
  }

  private Expression operand() {
    Token token = reader.next(Mode.EVAL);
    height = 0;
    if (token.isSign("(")) {
      Expression inner = parse(OR);
      reader.expectSign(Mode.EVAL, ")");
      return inner;
    }
    return switch (token.kind()) {
      case TEXT -> new Literal(token.text());
      case NUMBER -> number(token);
      case NAME -> field(token);
      case WORD -> word(token);
      case SIGN, END -> throw reader.fail(token, "expected a value, but there is " + token.shown());
    };
  }

  private Expression number(Token token) {
    BigDecimal number = NumberText.isNumber(spelled(token)) ? Values.number(spelled(token)) : null;
    if (number == null) {
      throw reader.fail(token, "this number is too large to compute with");
    }
    return new Literal(number);
  }

  private static String spelled(Token token) {
    return token.raw().startsWith(".") ? "0" + token.raw() : token.raw();
  }

  private Expression field(Token token) {
    return reader.checked(token, () -> reader.names().field(token.text()).expression());
  }

  private Expression word(Token token) {
    if (reader.peek(Mode.EVAL).isSign("(")) {
      reader.next(Mode.EVAL);
      return EvalCalls.of(reader, token, token.raw().toLowerCase(Locale.ROOT), arguments());
    }
    Expression constant = EvalCalls.constant(token);
    return constant == null ? field(token) : constant;
  }

  /** Arguments up to the closing bracket; the opening one has been read. */
  private List<Expression> arguments() {
    List<Expression> arguments = new ArrayList<>();
    int highest = 0;
    if (!reader.peek(Mode.EVAL).isSign(")")) {
      do {
        arguments.add(parse(OR));
        highest = Math.max(highest, height);
      } while (reader.acceptSign(Mode.EVAL, ","));
    }
    reader.expectSign(Mode.EVAL, ")");
    height = highest;
    higher(0);
    return arguments;
  }
}
