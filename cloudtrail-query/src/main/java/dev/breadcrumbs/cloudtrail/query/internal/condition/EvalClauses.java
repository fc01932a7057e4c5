package dev.breadcrumbs.cloudtrail.query.internal.condition;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Binary;
import dev.breadcrumbs.cloudtrail.query.internal.expression.BinaryOperator;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Case;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.ClauseValue;
import dev.breadcrumbs.cloudtrail.query.internal.expression.EpochSeconds;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.FunctionCall;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Literal;
import dev.breadcrumbs.cloudtrail.query.internal.expression.TruthClause;
import dev.breadcrumbs.cloudtrail.query.internal.value.ComparisonOperator;
import dev.breadcrumbs.cloudtrail.query.internal.value.TextOperator;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the plainest node of what {@code where} and {@code eval} say with operators. */
public final class EvalClauses {
  private EvalClauses() {}

  /** An expression as a condition. */
  public static Clause of(Expression expression) {
    return expression instanceof ClauseValue truth ? truth.clause() : new TruthClause(expression);
  }

  /** A clause as a value, in the one form that its text reads back to. */
  public static Expression truth(Clause clause) {
    if (!(clause instanceof TruthClause truth)) {
      return new ClauseValue(clause);
    }
    boolean isTruth =
        truth.value() instanceof FunctionCall
            || (truth.value() instanceof Literal literal && literal.value() instanceof Boolean);
    return isTruth
        ? truth.value()
        : new ClauseValue(new TextMatch(truth.value(), TextOperator.EQ, List.of("true"), false));
  }

  public static BinaryOperator operator(String sign) {
    return switch (sign) {
      case "+" -> BinaryOperator.ADD;
      case "-" -> BinaryOperator.SUBTRACT;
      case "*" -> BinaryOperator.MULTIPLY;
      case "/" -> BinaryOperator.DIVIDE;
      case "%" -> BinaryOperator.REMAINDER;
      default -> BinaryOperator.CONCAT;
    };
  }

  public static CompareOperator comparison(String sign) {
    return switch (sign) {
      case "!=", "<>" -> CompareOperator.NE;
      case "<" -> CompareOperator.LT;
      case "<=" -> CompareOperator.LE;
      case ">" -> CompareOperator.GT;
      case ">=" -> CompareOperator.GE;
      default -> CompareOperator.EQ;
    };
  }

  public static Expression negative(Expression operand) {
    BigDecimal number = numberOf(operand);
    return number == null
        ? new Binary(BinaryOperator.SUBTRACT, new Literal(0L), operand)
        : new Literal(number.negate());
  }

  private static @Nullable BigDecimal numberOf(Expression expression) {
    return expression instanceof Literal literal && literal.value() instanceof Number
        ? Values.number(literal.value())
        : null;
  }

  /** One of two and not the other. */
  public static Clause either(Expression one, Expression other) {
    return new Compares(flag(one), CompareOperator.NE, flag(other));
  }

  /** A value that is true or false. */
  private static Expression flag(Expression value) {
    return value instanceof ClauseValue
        ? value
        : new Case(List.of(of(value)), List.of(Literal.TRUE), new Literal(false));
  }

  /** Two values compared: with a literal on the right, if there is one. */
  public static Clause compare(Expression left, CompareOperator operator, Expression right) {
    if (left instanceof Literal && !(right instanceof Literal)) {
      return compare(right, turned(operator), left);
    }
    if (TimeBound.isBound(left, operator, right)) {
      return TimeBound.of(left, operator, right);
    }
    String text = Literal.textOf(right);
    if (text != null && operator == CompareOperator.EQ) {
      return new TextMatch(left, TextOperator.EQ, List.of(text), false);
    }
    if (text != null && operator == CompareOperator.NE) {
      return new NotEqual(left, text, false);
    }
    BigDecimal number = numberOf(right);
    return number == null || operator == CompareOperator.NE
        ? new Compares(left, operator, right)
        : new Comparison(left, ofNumber(operator), number);
  }

  private static CompareOperator turned(CompareOperator operator) {
    return switch (operator) {
      case EQ, NE -> operator;
      case LT -> CompareOperator.GT;
      case LE -> CompareOperator.GE;
      case GT -> CompareOperator.LT;
      case GE -> CompareOperator.LE;
    };
  }

  static ComparisonOperator ofNumber(CompareOperator operator) {
    return switch (operator) {
      case LT -> ComparisonOperator.LT;
      case LE -> ComparisonOperator.LE;
      case GT -> ComparisonOperator.GT;
      case GE -> ComparisonOperator.GE;
      case EQ, NE -> ComparisonOperator.EQ;
    };
  }

  /** A value that is one of several. */
  public static Clause in(Expression value, List<Expression> choices) {
    List<String> texts = new ArrayList<>();
    List<Clause> clauses = new ArrayList<>();
    for (Expression choice : choices) {
      String text = Literal.textOf(choice);
      if (text != null) {
        texts.add(text);
      }
      clauses.add(compare(value, CompareOperator.EQ, choice));
    }
    if (texts.size() == choices.size()) {
      return new TextMatch(value, TextOperator.EQ, texts, false);
    }
    if (clauses.size() > 1 && !isRepeatable(value)) {
      throw new SearchException("IN needs texts where there are conditions on its left");
    }
    return clauses.size() == 1 ? clauses.get(0) : new Or(clauses);
  }

  /** Whether a value can stand in several places: repeated again and again, it must not explode. */
  public static boolean isRepeatable(Expression value) {
    boolean repeats =
        value.isPlain()
            || value instanceof Literal
            || value instanceof FunctionCall
            || value instanceof Binary
            || value instanceof EpochSeconds;
    return repeats
        && (value.isPlain() || value.parts().stream().allMatch(EvalClauses::isRepeatable));
  }
}
