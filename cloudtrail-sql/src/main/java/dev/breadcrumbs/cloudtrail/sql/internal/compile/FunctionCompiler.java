package dev.breadcrumbs.cloudtrail.sql.internal.compile;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.FunctionCall;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Literal;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import dev.breadcrumbs.cloudtrail.sql.internal.dialect.Dialect;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The functions of {@code eval} that SQL has as well. */
final class FunctionCompiler {
  private static final String PARTS = "(%[YmdHMSTF]|[-/:., _]|T|Z)*";

  private final Dialect dialect;
  private final SqlValues values;
  private final ExpressionCompiler expressions;

  FunctionCompiler(Dialect dialect, ExpressionCompiler expressions) {
    this.dialect = dialect;
    this.values = new SqlValues(dialect);
    this.expressions = expressions;
  }

  SqlValue of(FunctionCall call) {
    List<Expression> parts = call.parts();
    if (parts.stream().allMatch(Literal.class::isInstance)) {
      return constant(call);
    }
    SqlValue first = expressions.of(parts.get(0));
    return switch (call.function()) {
      case "lower", "upper" ->
          values.each(first, text -> SqlValue.text(call.function() + "(" + text.text() + ")"));
      case "len" -> values.each(first, text -> SqlValue.integer("length(" + text.text() + ")"));
      case "substr" -> substring(call, first);
      case "mvcount" -> count(first);
      case "mvappend" -> expressions.joined(parts);
      case "mvindex" -> index(call, first);
      case "mvjoin" -> joined(call, first);
      case "mvsort" -> SqlValue.list(dialect.sorted(values.asList(first).text()));
      case "split" -> split(call, first);
      case "abs", "floor", "ceil", "ceiling", "round" -> rounded(call, first);
      case "tonumber" -> number(call, first);
      case "tostring" -> text(call, first);
      case "strftime" -> formatted(call, first);
      default -> throw new Unsayable("it has no function " + call.function());
    };
  }

  private SqlValue constant(FunctionCall call) {
    Object value = call.valueIn(path -> null);
    if (value == null) {
      return SqlValue.MISSING;
    }
    if (value instanceof List<?>) {
      throw new Unsayable("it has no function " + call.function());
    }
    return expressions.of(new Literal(value));
  }

  private static String literal(FunctionCall call, int place) {
    if (place < call.parts().size() && call.parts().get(place) instanceof Literal literal) {
      return Values.text(literal.value());
    }
    throw new Unsayable(call.function() + " takes fixed arguments only there");
  }

  private static int whole(FunctionCall call, int place) {
    BigDecimal number = Values.number(literal(call, place));
    if (number == null || number.stripTrailingZeros().scale() > 0) {
      throw new Unsayable(call.function() + " takes whole numbers only there");
    }
    return number.intValue();
  }

  private static void requireSize(FunctionCall call, int size) {
    if (call.parts().size() != size) {
      throw new Unsayable(call.function() + " has no such argument there");
    }
  }

  private SqlValue substring(FunctionCall call, SqlValue of) {
    int start = whole(call, 1);
    int length = call.parts().size() < 3 ? 0 : whole(call, 2);
    if (start < 1 || length < 0) {
      throw new Unsayable("substr begins at 1 or later there");
    }
    String rest = call.parts().size() < 3 ? ")" : ", " + length + ")";
    return values.each(of, text -> SqlValue.text("substr(" + text.text() + ", " + start + rest));
  }

  private SqlValue count(SqlValue of) {
    return SqlValue.integer(
        of.kind() == Kind.LIST
            ? "nullif(" + dialect.size(of.text()) + ", 0)"
            : "CASE WHEN " + values.present(of) + " THEN 1 END");
  }

  private SqlValue index(FunctionCall call, SqlValue of) {
    requireSize(call, 2);
    int place = whole(call, 1);
    String list = values.asList(of).text();
    if (place < -1) {
      throw new Unsayable("mvindex counts from the front there");
    }
    return SqlValue.text(place < 0 ? dialect.last(list) : dialect.element(list, place + 1));
  }

  private SqlValue joined(FunctionCall call, SqlValue of) {
    SqlValue list = values.asList(of);
    return SqlValue.text(
        "CASE WHEN "
            + values.present(list)
            + " THEN "
            + dialect.joined(list.text(), literal(call, 1))
            + " END");
  }

  private SqlValue split(FunctionCall call, SqlValue of) {
    String between = literal(call, 1);
    if (between.isEmpty()) {
      throw new Unsayable("split takes a text that is not empty there");
    }
    return values.each(
        of,
        text ->
            SqlValue.list(
                "coalesce("
                    + dialect.split(text.text(), between)
                    + ", "
                    + dialect.emptyList()
                    + ")"));
  }

  private SqlValue rounded(FunctionCall call, SqlValue of) {
    if (of.kind() == Kind.LIST) {
      throw new Unsayable(call.function() + " takes single values only there");
    }
    SqlValue number = values.asNumber(of);
    String function = call.function().equals("ceil") ? "ceiling" : call.function();
    String places = call.parts().size() < 2 ? "" : ", " + whole(call, 1);
    if (number.kind() == Kind.INTEGER && places.isEmpty()) {
      return function.equals("abs") ? SqlValue.integer("abs(" + number.text() + ")") : number;
    }
    return values.as(
        number.kind() == Kind.DOUBLE ? Kind.DOUBLE : Kind.DECIMAL,
        new SqlValue(function + "(" + number.text() + places + ")", Kind.INTEGER));
  }

  private SqlValue number(FunctionCall call, SqlValue of) {
    requireSize(call, 1);
    if (of.kind() == Kind.LIST) {
      throw new Unsayable("tonumber takes single values only there");
    }
    return of.kind().isNumber()
        ? of
        : values.asNumber(SqlValue.text("trim(" + values.asText(of).text() + ")"));
  }

  private SqlValue text(FunctionCall call, SqlValue of) {
    requireSize(call, 1);
    return of.kind() == Kind.LIST ? of : values.asText(of);
  }

  private SqlValue formatted(FunctionCall call, SqlValue of) {
    String form = literal(call, 1);
    if (!form.matches(PARTS)) {
      throw new Unsayable("strftime has no form '" + form + "' there");
    }
    @Nullable String seconds = of.kind() == Kind.INTEGER ? of.text() : null;
    if (seconds == null) {
      throw new Unsayable("strftime takes whole seconds only there");
    }
    return SqlValue.text(dialect.formatted(seconds, form));
  }
}
