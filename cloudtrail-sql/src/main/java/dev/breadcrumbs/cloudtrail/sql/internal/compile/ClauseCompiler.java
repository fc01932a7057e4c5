package dev.breadcrumbs.cloudtrail.sql.internal.compile;

import dev.breadcrumbs.cloudtrail.query.internal.condition.And;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Cidr;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Compares;
import dev.breadcrumbs.cloudtrail.query.internal.condition.ComparesText;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Comparison;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Exists;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Keyword;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Like;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Listed;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Matches;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Not;
import dev.breadcrumbs.cloudtrail.query.internal.condition.NotEqual;
import dev.breadcrumbs.cloudtrail.query.internal.condition.NotIn;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Or;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Term;
import dev.breadcrumbs.cloudtrail.query.internal.condition.TextMatch;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.TruthClause;
import dev.breadcrumbs.cloudtrail.sql.internal.dialect.Dialect;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Clauses as conditions in SQL. Null stands for false: where a condition is negated or becomes a
 * value, it is made false.
 */
final class ClauseCompiler {
  private final Dialect dialect;
  private final SqlValues values;
  private final ExpressionCompiler expressions;
  private final TextTests texts;
  private final Comparisons comparisons;

  ClauseCompiler(Dialect dialect, ExpressionCompiler expressions) {
    this.dialect = dialect;
    this.values = new SqlValues(dialect);
    this.expressions = expressions;
    this.texts = new TextTests(dialect);
    this.comparisons = new Comparisons(dialect, expressions);
  }

  /** A condition that is true or false, and never null. */
  String certain(Clause clause) {
    return "coalesce(" + of(clause) + ", FALSE)";
  }

  String of(Clause clause) {
    if (clause instanceof And and) {
      return joined(and.members(), " AND ", "TRUE");
    }
    if (clause instanceof Or or) {
      return joined(or.members(), " OR ", "FALSE");
    }
    if (clause instanceof Not not) {
      return "NOT " + certain(not.negated());
    }
    if (clause instanceof Exists exists) {
      SqlValue value = value(exists.value());
      return exists.expected() ? values.present(value) : values.missing(value);
    }
    if (clause instanceof TruthClause truth) {
      SqlValue value = value(truth.value());
      return value.kind() == Kind.TRUTH
          ? value.text()
          : any(value, text -> text + " = " + dialect.text("true"));
    }
    return ofValue(clause);
  }

  private String ofValue(Clause clause) {
    if (clause instanceof TextMatch match) {
      return textMatch(match);
    }
    if (clause instanceof NotEqual different) {
      String wanted = texts.literal(different.text(), different.ignoreCase());
      return any(
          value(different.value()),
          text -> texts.folded(text, different.ignoreCase()) + " <> " + wanted);
    }
    if (clause instanceof NotIn none) {
      return any(value(none.value()), text -> "NOT " + texts.oneOf(text, none.none()));
    }
    if (clause instanceof Like like) {
      boolean folds = like.pattern().ignoresCase();
      return any(
          value(like.value()), text -> texts.like(text, like.pattern().likePattern(), folds));
    }
    if (clause instanceof Matches matches) {
      String regex = matches.regex().toString();
      texts.requireKnown(regex);
      return any(value(matches.value()), text -> dialect.matches(text, regex));
    }
    if (clause instanceof Cidr cidr) {
      Addresses block = Addresses.of(cidr.block().toString());
      return any(value(cidr.value()), text -> block.contains(dialect, text));
    }
    return compared(clause);
  }

  private String compared(Clause clause) {
    if (clause instanceof Comparison comparison) {
      return comparisons.of(comparison);
    }
    if (clause instanceof Compares compares) {
      return comparisons.of(compares);
    }
    if (clause instanceof ComparesText compares) {
      SqlValue right = value(compares.right());
      boolean folds = compares.ignoreCase();
      return any(
          value(compares.left()),
          left -> any(right, text -> texts.ofTwo(left, compares.operator(), text, folds), "w"));
    }
    throw new Unsayable(reason(clause));
  }

  private static String reason(Clause clause) {
    if (clause instanceof Keyword || clause instanceof Term) {
      return "a table has no text of a whole event to look for " + clause + " in";
    }
    if (clause instanceof Listed listed) {
      return "the list " + listed.list() + " is known to a rule's host only";
    }
    return "it has no words for '" + clause + "'";
  }

  private String textMatch(TextMatch match) {
    SqlValue value = value(match.value());
    boolean plain = value.kind() == Kind.LIST && match.isOneOf() && match.texts().size() == 1;
    return plain
        ? dialect.contains(value.text(), dialect.text(match.texts().get(0)))
        : any(value, text -> texts.oneOf(text, match));
  }

  private SqlValue value(Expression expression) {
    return expressions.of(expression);
  }

  private String any(SqlValue value, UnaryOperator<String> condition) {
    return any(value, condition, "v");
  }

  private String any(SqlValue value, UnaryOperator<String> condition, String variable) {
    return value.kind() == Kind.LIST
        ? dialect.any(value.text(), variable, condition.apply(variable))
        : condition.apply(values.asText(value).text());
  }

  private String joined(List<Clause> members, String word, String ofNone) {
    return members.isEmpty()
        ? ofNone
        : members.stream().map(this::of).collect(Collectors.joining(word, "(", ")"));
  }
}
