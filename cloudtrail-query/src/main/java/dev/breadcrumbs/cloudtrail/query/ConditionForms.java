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
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the form of clauses: there is an entry for each kind of clause. */
final class ConditionForms {
  private static final Map<Class<? extends Clause>, Function<Clause, ConditionForm>> FORMS =
      Map.ofEntries(
          of(And.class, and -> new ConditionForm.All(conditions(and.members()))),
          of(Or.class, or -> new ConditionForm.Any(conditions(or.members()))),
          of(Not.class, not -> new ConditionForm.Negated(new Condition(not.negated()))),
          of(ComparesText.class, ConditionForms::ofTexts),
          of(Compares.class, ConditionForms::ofValues),
          of(TextMatch.class, ConditionForms::ofMatch),
          of(NotEqual.class, ConditionForms::ofDifferent),
          of(NotIn.class, ConditionForms::ofNone),
          of(Like.class, ConditionForms::ofPattern),
          of(
              Matches.class,
              matches ->
                  new ConditionForm.Regex(field(matches.value()), matches.regex().toString())),
          of(
              Cidr.class,
              cidr -> new ConditionForm.Cidr(field(cidr.value()), cidr.block().toString())),
          of(Comparison.class, ConditionForms::ofNumber),
          of(
              Exists.class,
              exists -> new ConditionForm.Presence(field(exists.value()), exists.expected())),
          of(
              Listed.class,
              listed ->
                  new ConditionForm.InList(
                      field(listed.value()), listed.list().name(), listed.expected())),
          // These have no form of their own.
          of(Keyword.class, ConditionForms::other),
          of(Term.class, ConditionForms::other),
          of(AmongTexts.class, ConditionForms::other),
          of(RowsByText.class, ConditionForms::other),
          of(AnyRow.class, ConditionForms::other),
          of(TimeBound.class, ConditionForms::other),
          of(TruthClause.class, ConditionForms::other));

  private ConditionForms() {}

  private static <C extends Clause>
      Map.Entry<Class<? extends Clause>, Function<Clause, ConditionForm>> of(
          Class<C> kind, Function<C, ConditionForm> form) {
    return Map.entry(kind, clause -> form.apply(kind.cast(clause)));
  }

  static Set<Class<? extends Clause>> kinds() {
    return FORMS.keySet();
  }

  static ConditionForm of(Clause clause) {
    Function<Clause, ConditionForm> form = FORMS.get(clause.getClass());
    if (form == null) {
      throw new IllegalStateException("no form is known of " + clause.getClass());
    }
    return form.apply(clause);
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
            field(comparison.value()), test(comparison.operator()), number.toPlainString())
        : other(comparison);
  }

  private static List<Condition> conditions(List<Clause> members) {
    return members.stream().map(Condition::new).toList();
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
