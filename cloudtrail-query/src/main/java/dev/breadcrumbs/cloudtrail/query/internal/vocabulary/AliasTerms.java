package dev.breadcrumbs.cloudtrail.query.internal.vocabulary;

import dev.breadcrumbs.cloudtrail.query.internal.condition.And;
import dev.breadcrumbs.cloudtrail.query.internal.condition.FieldClauses;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Or;
import dev.breadcrumbs.cloudtrail.query.internal.expression.AtPath;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Case;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Coalesce;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.FieldPath;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Literal;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedExpression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.value.TextOperator;
import java.util.Arrays;
import java.util.List;

/** The terms that the table of Splunk's names is written in. */
final class AliasTerms {
  static final NamedValue EVENT_NAME = NamedValue.at("eventName");

  private AliasTerms() {}

  static NamedValue named(String name, Expression meaning) {
    return new NamedValue(name, new NamedExpression(name, meaning, true));
  }

  /** A name for the first of these paths that is not missing. */
  static NamedValue firstOf(String name, String... paths) {
    return named(name, first(paths));
  }

  static Expression path(String text) {
    return new AtPath(FieldPath.parse(text));
  }

  static Expression text(String text) {
    return new Literal(text);
  }

  static Expression first(String... paths) {
    return first(Arrays.stream(paths).map(AliasTerms::path).toList());
  }

  static Expression first(Expression... choices) {
    return first(List.of(choices));
  }

  static Expression first(List<Expression> choices) {
    return choices.size() == 1 ? choices.get(0) : new Coalesce(choices);
  }

  /** A value where a condition holds, missing elsewhere. */
  static Expression when(Clause test, Expression value) {
    return new Case(List.of(test), List.of(value), null);
  }

  static Expression when(Clause test, String text) {
    return when(test, text(text));
  }

  static Clause calls(String... names) {
    return FieldClauses.in(EVENT_NAME.expression(), List.of(names));
  }

  /** Calls whose name the regular expression is found in. */
  static Clause callsLike(String regex) {
    return FieldClauses.matches(EVENT_NAME.expression(), regex);
  }

  static Clause callsStarting(String prefix) {
    return FieldClauses.text(EVENT_NAME.expression(), TextOperator.STARTS_WITH, prefix);
  }

  /** Calls of a service whose name the regular expression is found in. */
  static Clause callsOf(String service, String regex) {
    return allOf(ofService(service), callsLike(regex));
  }

  static Clause ofService(String service) {
    return is("eventSource", service + ".amazonaws.com");
  }

  static Clause is(String path, String text) {
    return FieldClauses.in(path(path), List.of(text));
  }

  static Clause failedSignIn() {
    return is("responseElements.ConsoleLogin", "Failure");
  }

  static Clause failed() {
    return anyOf(FieldClauses.exists(path("errorCode")), failedSignIn());
  }

  static Clause allOf(Clause... clauses) {
    return new And(List.of(clauses));
  }

  static Clause anyOf(Clause... clauses) {
    return new Or(List.of(clauses));
  }
}
