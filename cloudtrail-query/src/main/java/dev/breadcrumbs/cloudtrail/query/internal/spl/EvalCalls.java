package dev.breadcrumbs.cloudtrail.query.internal.spl;

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
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes the plainest node of a function's call: many functions are a node of their own. */
public final class EvalCalls {
  /** How much deeper a search in a text counts: it may stand deep in an expression itself. */
  private static final int TEXT_NESTS = 100;

  /** Functions that are nodes whatever their arguments. */
  private static final Set<String> NODES =
      Set.of(
          "if",
          "case",
          "coalesce",
          "true",
          "false",
          "in",
          "isnull",
          "isnotnull",
          "like",
          "match",
          "cidrmatch",
          "searchmatch",
          "mvfilter",
          "mvmap",
          "last_segment");

  private EvalCalls() {}

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
    return reader.checked(at, () -> new EvalCall(reader, at, name, arguments).made());
  }

  /** The functions that there are, in order. */
  public static Set<String> names() {
    Set<String> names = new TreeSet<>(EvalFunctions.names());
    names.addAll(NODES);
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

  /** A call whose node is being found. */
  private record EvalCall(SplReader reader, Token at, String name, List<Expression> arguments) {
    Expression made() {
      Clause clause = clause();
      if (clause != null) {
        return EvalClauses.truth(clause);
      }
      return switch (name) {
        case "true", "false" -> constantOf();
        case "if" -> conditional();
        case "case" -> cases();
        case "coalesce" -> new Coalesce(atLeastOne());
        case "last_segment" -> new LastSegment(of(1).get(0));
        case "strptime" -> strptime();
        case "mvfilter" -> Mvfilter.of(EvalClauses.of(of(1).get(0)));
        case "mvmap" -> Mvmap.of(of(2).get(0), arguments.get(1));
        default -> call();
      };
    }

    private @Nullable Clause clause() {
      return switch (name) {
        case "isnull" -> new Exists(of(1).get(0), false);
        case "isnotnull" -> NotIn.orExists(of(1).get(0));
        case "in" -> EvalClauses.in(atLeastOne().get(0), arguments.subList(1, arguments.size()));
        case "like" -> like();
        case "match" -> match();
        case "cidrmatch" -> cidr();
        case "searchmatch" -> searched();
        default -> null;
      };
    }

    private List<Expression> of(int count) {
      if (arguments.size() != count) {
        throw new SearchException(
            name
                + " takes "
                + count
                + (count == 1 ? " argument" : " arguments")
                + ", not "
                + arguments.size());
      }
      return arguments;
    }

    private List<Expression> atLeastOne() {
      if (arguments.isEmpty()) {
        throw new SearchException(name + " takes at least 1 argument, not 0");
      }
      return arguments;
    }

    private Expression constantOf() {
      return of(0).isEmpty() && name.equals("true") ? Literal.TRUE : new Literal(false);
    }

    private Expression conditional() {
      List<Expression> three = of(3);
      return new Case(List.of(EvalClauses.of(three.get(0))), List.of(three.get(1)), three.get(2));
    }

    private Expression cases() {
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

    private Expression strptime() {
      boolean usual = arguments.size() == 2 && EpochSeconds.FORMAT.equals(literal(1));
      return usual ? new EpochSeconds(arguments.get(0)) : call();
    }

    private @Nullable String literal(int argument) {
      return Literal.textOf(arguments.get(argument));
    }

    /** A pattern that is no literal is a matter of each event. */
    private @Nullable Clause like() {
      String pattern = of(2).isEmpty() ? null : literal(1);
      if (pattern == null) {
        return null;
      }
      Expression value = arguments.get(0);
      String wildcards = LikePattern.wildcards(pattern);
      Expression lowered = Clauses.lowered(value, List.of(pattern));
      return lowered == null ? Like.of(value, wildcards, false) : Like.of(lowered, wildcards, true);
    }

    private @Nullable Clause match() {
      String regex = of(2).isEmpty() ? null : literal(1);
      return regex == null ? null : new Matches(arguments.get(0), Regex.of(regex));
    }

    private @Nullable Clause cidr() {
      String block = of(2).isEmpty() ? null : literal(0);
      return block == null ? null : new Cidr(arguments.get(1), CidrBlock.parse(block));
    }

    private Clause searched() {
      String text = of(1).isEmpty() ? null : literal(0);
      if (text == null) {
        throw new SearchException("searchmatch takes a search in quotes");
      }
      return SearchParser.ofText(reader, at, text, reader.nesting() + TEXT_NESTS);
    }

    private Expression call() {
      if (!EvalFunctions.isKnown(name)) {
        throw unknown(name);
      }
      return new FunctionCall(name, arguments);
    }
  }
}
