package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.ConditionForm.NumberTest;
import dev.breadcrumbs.cloudtrail.query.ConditionForm.TextTest;
import dev.breadcrumbs.cloudtrail.query.internal.condition.AmongTexts;
import dev.breadcrumbs.cloudtrail.query.internal.condition.And;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Cidr;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Clauses;
import dev.breadcrumbs.cloudtrail.query.internal.condition.CompareOperator;
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
import dev.breadcrumbs.cloudtrail.query.internal.condition.RowsByText;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Term;
import dev.breadcrumbs.cloudtrail.query.internal.condition.TextMatch;
import dev.breadcrumbs.cloudtrail.query.internal.condition.TimeBound;
import dev.breadcrumbs.cloudtrail.query.internal.expression.AtPath;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedExpression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.OfEvent;
import dev.breadcrumbs.cloudtrail.query.internal.expression.TruthClause;
import dev.breadcrumbs.cloudtrail.query.internal.plan.AnyRow;
import dev.breadcrumbs.cloudtrail.query.internal.value.ComparisonOperator;
import dev.breadcrumbs.cloudtrail.query.internal.value.TextOperator;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the form of clauses: there is an answer for each kind of clause. */
final class ConditionForms {
  /** These have no form of their own. */
  private static final Set<Class<? extends Clause>> OTHERS =
      Set.of(
          Keyword.class,
          Term.class,
          AmongTexts.class,
          RowsByText.class,
          AnyRow.class,
          TimeBound.class,
          TruthClause.class);

  private ConditionForms() {}

  /** The kinds that have a form. */
  static Set<Class<? extends Clause>> kinds() {
    Set<Class<? extends Clause>> kinds = new HashSet<>(OTHERS);
    kinds.addAll(List.of(And.class, Or.class, Not.class, Like.class, Matches.class, Cidr.class));
    kinds.addAll(List.of(Comparison.class, Exists.class, Listed.class, TextMatch.class));
    kinds.addAll(List.of(NotEqual.class, NotIn.class, ComparesText.class, Compares.class));
    return kinds;
  }

  static ConditionForm of(Clause clause) {
    ConditionForm form = ofMembers(clause);
    form = form == null ? ofOneValue(clause) : form;
    form = form == null ? ofSeveralTexts(clause) : form;
    if (form != null) {
      return form;
    }
    if (!OTHERS.contains(clause.getClass())) {
      throw new IllegalStateException("no form is known of " + clause.getClass());
    }
    return other(clause);
  }

  private static @Nullable ConditionForm ofMembers(Clause clause) {
    if (clause instanceof And and) {
      return new ConditionForm.All(conditions(and.members()));
    }
    if (clause instanceof Or or) {
      return new ConditionForm.Any(conditions(or.members()));
    }
    return clause instanceof Not not
        ? new ConditionForm.Negated(new Condition(not.negated()))
        : null;
  }

  private static @Nullable ConditionForm ofOneValue(Clause clause) {
    if (clause instanceof Like like) {
      return ofPattern(like);
    }
    if (clause instanceof Matches matches) {
      return new ConditionForm.Regex(field(matches.value()), matches.regex().toString());
    }
    if (clause instanceof Cidr cidr) {
      return new ConditionForm.Cidr(field(cidr.value()), cidr.block().toString());
    }
    if (clause instanceof Comparison comparison) {
      return ofNumber(comparison);
    }
    if (clause instanceof Exists exists) {
      return new ConditionForm.Presence(field(exists.value()), exists.expected());
    }
    return clause instanceof Listed listed
        ? new ConditionForm.InList(field(listed.value()), listed.list().name(), listed.expected())
        : null;
  }

  private static @Nullable ConditionForm ofSeveralTexts(Clause clause) {
    if (clause instanceof TextMatch match) {
      return ofMatch(match);
    }
    if (clause instanceof NotEqual different) {
      return ofDifferent(different);
    }
    if (clause instanceof NotIn none) {
      return ofNone(none);
    }
    if (clause instanceof ComparesText two) {
      return ofTexts(two);
    }
    return clause instanceof Compares two ? ofValues(two) : null;
  }

  private static ConditionForm other(Clause clause) {
    return new ConditionForm.Other(clause.toString());
  }

  private static ConditionForm ofTexts(ComparesText two) {
    return new ConditionForm.TwoFields(
        field(two.left()), test(two.operator()), field(two.right()), two.ignoreCase());
  }

  private static ConditionForm ofValues(Compares two) {
    if (two.operator() != CompareOperator.EQ) {
      return other(two);
    }
    Expression left = lowered(two.left());
    Expression right = lowered(two.right());
    return left == null || right == null
        ? new ConditionForm.TwoFields(field(two.left()), TextTest.EQ, field(two.right()), false)
        : new ConditionForm.TwoFields(field(left), TextTest.EQ, field(right), true);
  }

  private static @Nullable Expression lowered(Expression side) {
    return Clauses.lowered(side, List.of());
  }

  private static ConditionForm ofMatch(TextMatch match) {
    return new ConditionForm.Text(
        field(match.value()), test(match.operator()), match.texts(), match.ignoreCase());
  }

  private static ConditionForm ofDifferent(NotEqual different) {
    return new ConditionForm.Differs(
        field(different.value()), List.of(different.text()), different.ignoreCase());
  }

  private static ConditionForm ofNone(NotIn none) {
    return new ConditionForm.Differs(
        field(none.value()), none.none().texts(), none.none().ignoreCase());
  }

  private static ConditionForm ofPattern(Like like) {
    return new ConditionForm.Pattern(
        field(like.value()), like.pattern().toString(), like.pattern().ignoresCase());
  }

  private static ConditionForm ofNumber(Comparison comparison) {
    return comparison.bound() instanceof BigDecimal number
        ? new ConditionForm.Compared(
            field(comparison.value()), test(comparison.operator()), Values.text(number))
        : other(comparison);
  }

  private static List<Condition> conditions(List<Clause> members) {
    List<Condition> conditions = new ArrayList<>();
    for (Clause member : members) {
      conditions.add(new Condition(member));
    }
    return conditions;
  }

  private static TextTest test(TextOperator operator) {
    return switch (operator) {
      case EQ -> TextTest.EQ;
      case CONTAINS -> TextTest.CONTAINS;
      case STARTS_WITH -> TextTest.STARTS_WITH;
      case ENDS_WITH -> TextTest.ENDS_WITH;
    };
  }

  private static NumberTest test(ComparisonOperator operator) {
    return switch (operator) {
      case EQ -> NumberTest.EQ;
      case LT -> NumberTest.LT;
      case LE -> NumberTest.LE;
      case GT -> NumberTest.GT;
      case GE -> NumberTest.GE;
    };
  }

  /** A field that equals what {@link Fields} gives for the same values. */
  private static Field field(Expression value) {
    if (value instanceof OfEvent ofEvent) {
      return new Field(ofEvent.column(), value);
    }
    return value instanceof NamedExpression named
        ? new Field(named.name(), value)
        : new Field(value instanceof AtPath at ? at.path().toString() : value.toString(), value);
  }
}
