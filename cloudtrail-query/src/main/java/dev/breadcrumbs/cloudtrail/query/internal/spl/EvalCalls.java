package dev.breadcrumbs.cloudtrail.query.internal.spl;

import static java.util.Map.entry;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Cidr;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Clauses;
import dev.breadcrumbs.cloudtrail.query.internal.condition.EvalClauses;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Exists;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Like;
import dev.breadcrumbs.cloudtrail.query.internal.condition.LikePattern;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Matches;
import dev.breadcrumbs.cloudtrail.query.internal.condition.NotIn;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Case;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Coalesce;
import dev.breadcrumbs.cloudtrail.query.internal.expression.EpochSeconds;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.FunctionCall;
import dev.breadcrumbs.cloudtrail.query.internal.expression.LastSegment;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Literal;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Mvfilter;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Mvmap;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Suggestions;
import dev.breadcrumbs.cloudtrail.query.internal.function.EvalFunctions;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.Token;
import dev.breadcrumbs.cloudtrail.query.internal.value.CidrBlock;
import dev.breadcrumbs.cloudtrail.query.internal.value.Regex;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes the plainest node of a function's call. Functions that are nodes of their own stand in one
 * table; all others are calls of {@link EvalFunctions}.
 */
public final class EvalCalls {
  /** How much deeper a search in a text counts: it may stand deep in an expression itself. */
  private static final int TEXT_NESTS = 100;

  private static final int ANY = Integer.MAX_VALUE;

  private static final Map<String, Form> FORMS =
      Map.ofEntries(
          entry("true", Form.of(0, call -> Literal.TRUE)),
          entry("false", Form.of(0, call -> new Literal(false))),
          entry("if", Form.of(3, EvalCalls::conditional)),
          entry("case", new Form(0, ANY, EvalCalls::cases)),
          entry("coalesce", new Form(1, ANY, call -> new Coalesce(call.arguments))),
          entry("last_segment", Form.of(1, call -> new LastSegment(call.argument(0)))),
          entry("strptime", new Form(0, ANY, EvalCalls::strptime)),
          entry("mvfilter", Form.of(1, call -> Mvfilter.of(EvalClauses.of(call.argument(0))))),
          entry("mvmap", Form.of(2, call -> Mvmap.of(call.argument(0), call.argument(1)))),
          entry("isnull", Form.test(1, call -> new Exists(call.argument(0), false))),
          entry("isnotnull", Form.test(1, call -> NotIn.orExists(call.argument(0)))),
          entry("in", new Form(1, ANY, call -> EvalClauses.truth(in(call)))),
          entry("like", Form.of(2, EvalCalls::like)),
          entry("match", Form.of(2, EvalCalls::match)),
          entry("cidrmatch", Form.of(2, EvalCalls::cidr)),
          entry("searchmatch", Form.test(1, EvalCalls::searched)));

  private EvalCalls() {}

  /** A function that is a node: how many arguments it takes, and what it makes of them. */
  private record Form(int least, int most, Function<EvalCall, Expression> maker) {
    static Form of(int count, Function<EvalCall, Expression> maker) {
      return new Form(count, count, maker);
    }

    static Form test(int count, Function<EvalCall, Clause> maker) {
      return new Form(count, count, call -> EvalClauses.truth(maker.apply(call)));
    }

    Expression of(EvalCall call) {
      int count = call.arguments.size();
      if (count >= least && count <= most) {
        return maker.apply(call);
      }
      throw new SearchException(
          call.name
              + " takes "
              + (most == ANY ? "at least " : "")
              + least
              + (least == 1 ? " argument" : " arguments")
              + ", not "
              + count);
    }
  }

  /** A call whose node is being made. */
  private record EvalCall(SplReader reader, Token at, String name, List<Expression> arguments) {
    Expression argument(int at) {
      return arguments.get(at);
    }

    @Nullable String literal(int argument) {
      return Literal.textOf(arguments.get(argument));
    }

    /** The call as it is, of a function that works on each event's values. */
    Expression plain() {
      return new FunctionCall(name, arguments);
    }
  }

  /** What a bare word means that is no field: {@code true}, {@code false}, {@code null}. */
  static @Nullable Expression constant(Token word) {
    return switch (word.raw().toLowerCase(Locale.ROOT)) {
      case "true" -> Literal.TRUE;
      case "false" -> new Literal(false);
      case "null" -> new FunctionCall("null", List.of());
      default -> null;
    };
  }

  static Expression of(SplReader reader, Token at, String name, List<Expression> arguments) {
    return reader.checked(at, () -> made(new EvalCall(reader, at, name, arguments)));
  }

  private static Expression made(EvalCall call) {
    Form form = FORMS.get(call.name);
    if (form != null) {
      return form.of(call);
    }
    if (!EvalFunctions.isKnown(call.name)) {
      throw unknown(call.name);
    }
    return call.plain();
  }

  /** The functions that there are, in order. */
  public static Set<String> names() {
    Set<String> names = new TreeSet<>(EvalFunctions.names());
    names.addAll(FORMS.keySet());
    return names;
  }

  static SearchException unknown(String name) {
    Set<String> names = names();
    String hint = Suggestions.nearest(name, names);
    return new SearchException(
        "unknown function '"
            + (name.length() > 60 ? name.substring(0, 60) + "..." : name)
            + "'"
            + (hint.isEmpty() ? "; there are " + String.join(", ", names) : hint));
  }

  private static Expression conditional(EvalCall call) {
    return new Case(
        List.of(EvalClauses.of(call.argument(0))), List.of(call.argument(1)), call.argument(2));
  }

  private static Expression cases(EvalCall call) {
    List<Expression> arguments = call.arguments;
    if (arguments.isEmpty() || arguments.size() % 2 != 0) {
      throw new SearchException(
          "case takes pairs of a condition and a value, not " + arguments.size() + " arguments");
    }
    List<Clause> tests = new ArrayList<>();
    List<Expression> results = new ArrayList<>();
    for (int pair = 0; pair < arguments.size(); pair += 2) {
      tests.add(EvalClauses.of(arguments.get(pair)));
      results.add(arguments.get(pair + 1));
    }
    return new Case(tests, results, null);
  }

  private static Clause in(EvalCall call) {
    return EvalClauses.in(call.argument(0), call.arguments.subList(1, call.arguments.size()));
  }

  private static Expression strptime(EvalCall call) {
    boolean usual = call.arguments.size() == 2 && EpochSeconds.FORMAT.equals(call.literal(1));
    return usual ? new EpochSeconds(call.argument(0)) : call.plain();
  }

  /** A pattern that is no literal is a matter of each event. */
  private static Expression like(EvalCall call) {
    String pattern = call.literal(1);
    if (pattern == null) {
      return call.plain();
    }
    Expression value = call.argument(0);
    String wildcards = LikePattern.wildcards(pattern);
    Expression lowered = Clauses.lowered(value, List.of(pattern));
    return EvalClauses.truth(
        lowered == null ? Like.of(value, wildcards, false) : Like.of(lowered, wildcards, true));
  }

  private static Expression match(EvalCall call) {
    String regex = call.literal(1);
    return regex == null
        ? call.plain()
        : EvalClauses.truth(new Matches(call.argument(0), Regex.of(regex)));
  }

  private static Expression cidr(EvalCall call) {
    String block = call.literal(0);
    return block == null
        ? call.plain()
        : EvalClauses.truth(new Cidr(call.argument(1), CidrBlock.parse(block)));
  }

  private static Clause searched(EvalCall call) {
    String text = call.literal(0);
    if (text == null) {
      throw new SearchException("searchmatch takes a search in quotes");
    }
    return SearchParser.ofText(call.reader, call.at, text, call.reader.nesting() + TEXT_NESTS);
  }
}
