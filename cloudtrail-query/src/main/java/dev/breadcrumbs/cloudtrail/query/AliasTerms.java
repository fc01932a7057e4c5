package dev.breadcrumbs.cloudtrail.query;

import java.util.Arrays;
import java.util.List;

/** The terms that the table of Splunk's names is written in. */
final class AliasTerms {
  static final Field EVENT_NAME = Field.at("eventName");
  static final Field EVENT_SOURCE = Field.at("eventSource");

  private AliasTerms() {}

  static Field named(String name, Expression meaning) {
    return new Field(name, new Named(name, meaning));
  }

  /** A name for the first of these paths that is not missing. */
  static Field firstOf(String name, String... paths) {
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
  static Expression when(Condition test, Expression value) {
    return new Case(List.of(test.clause()), List.of(value), null);
  }

  static Expression when(Condition test, String text) {
    return when(test, text(text));
  }

  static Condition calls(String... names) {
    return EVENT_NAME.in(names);
  }

  /** Calls of a service whose name the regular expression is found in. */
  static Condition callsOf(String service, String regex) {
    return ofService(service).and(EVENT_NAME.matches(regex));
  }

  static Condition ofService(String service) {
    return EVENT_SOURCE.eq(service + ".amazonaws.com");
  }

  static Condition failedSignIn() {
    return Field.at("responseElements.ConsoleLogin").eq("Failure");
  }

  static Condition failed() {
    return Field.at("errorCode").exists().or(failedSignIn());
  }
}
