package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.ConditionForm.NumberTest;
import dev.breadcrumbs.cloudtrail.query.ConditionForm.TextTest;
import dev.breadcrumbs.cloudtrail.query.internal.condition.And;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Cidr;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Clauses;
import dev.breadcrumbs.cloudtrail.query.internal.condition.CompareOperator;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Compares;
import dev.breadcrumbs.cloudtrail.query.internal.condition.ComparesText;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Comparison;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Exists;
import dev.breadcrumbs.cloudtrail.query.internal.condition.FieldClause;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Like;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Listed;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Matches;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Not;
import dev.breadcrumbs.cloudtrail.query.internal.condition.NotEqual;
import dev.breadcrumbs.cloudtrail.query.internal.condition.NotIn;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Or;
import dev.breadcrumbs.cloudtrail.query.internal.condition.TextMatch;
import dev.breadcrumbs.cloudtrail.query.internal.expression.AtPath;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedExpression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.OfEvent;
import dev.breadcrumbs.cloudtrail.query.internal.value.ComparisonOperator;
import dev.breadcrumbs.cloudtrail.query.internal.value.TextOperator;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the form of clauses. */
final class ConditionForms {
  private ConditionForms() {}

  static ConditionForm of(Clause clause) {
    if (clause instanceof And and) {
      return new ConditionForm.All(conditions(and.members()));
    }
    if (clause instanceof Or or) {
      return new ConditionForm.Any(conditions(or.members()));
    }
    if (clause instanceof Not not) {
      return new ConditionForm.Negated(new Condition(not.negated()));
    }
    if (clause instanceof ComparesText two) {
      return new ConditionForm.TwoFields(
          field(two.left()), test(two.operator()), field(two.right()), two.ignoreCase());
    }
    ConditionForm form = clause instanceof Compares two ? ofCompares(two) : null;
    if (clause instanceof FieldClause leaf) {
      form = ofText(leaf);
      form = form == null ? ofValue(leaf) : form;
    }
    return form == null ? new ConditionForm.Other(clause.toString()) : form;
  }

  private static @Nullable ConditionForm ofCompares(Compares two) {
    if (two.operator() != CompareOperator.EQ) {
      return null;
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

  private static @Nullable ConditionForm ofText(FieldClause clause) {
    Field field = field(clause.value());
    if (clause instanceof TextMatch match) {
      return new ConditionForm.Text(
          field, test(match.operator()), match.texts(), match.ignoreCase());
    }
    if (clause instanceof NotEqual different) {
      return new ConditionForm.Differs(field, List.of(different.text()), different.ignoreCase());
    }
    if (clause instanceof NotIn none) {
      return new ConditionForm.Differs(field, none.none().texts(), none.none().ignoreCase());
    }
    if (clause instanceof Like like) {
      return new ConditionForm.Pattern(
          field, like.pattern().toString(), like.pattern().ignoresCase());
    }
    return clause instanceof Matches matches
        ? new ConditionForm.Regex(field, matches.regex().toString())
        : null;
  }

  private static @Nullable ConditionForm ofValue(FieldClause clause) {
    Field field = field(clause.value());
    if (clause instanceof Cidr cidr) {
      return new ConditionForm.Cidr(field, cidr.block().toString());
    }
    if (clause instanceof Comparison comparison
        && comparison.bound() instanceof BigDecimal number) {
      return new ConditionForm.Compared(field, test(comparison.operator()), number.toPlainString());
    }
    if (clause instanceof Exists exists) {
      return new ConditionForm.Presence(field, exists.expected());
    }
    return clause instanceof Listed listed
        ? new ConditionForm.InList(field, listed.list().name(), listed.expected())
        : null;
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
