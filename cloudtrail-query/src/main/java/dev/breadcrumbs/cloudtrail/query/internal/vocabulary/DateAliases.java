package dev.breadcrumbs.cloudtrail.query.internal.vocabulary;

import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.named;
import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.path;
import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.text;
import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.when;

import dev.breadcrumbs.cloudtrail.query.internal.condition.FieldClauses;
import dev.breadcrumbs.cloudtrail.query.internal.expression.EpochSeconds;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.FunctionCall;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Literal;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import java.util.List;

/** The parts of an event's time, in UTC, which is the zone of all times of CloudTrail. */
final class DateAliases {
  private static final Expression TIME = new EpochSeconds(path("eventTime"));

  private DateAliases() {}

  static List<NamedValue> all() {
    return List.of(
        number("date_hour", "%H"),
        number("date_mday", "%d"),
        number("date_minute", "%M"),
        word("date_month", "%B"),
        number("date_second", "%S"),
        word("date_wday", "%A"),
        number("date_year", "%Y"),
        named("date_zone", when(FieldClauses.exists(TIME), new Literal(0L))));
  }

  private static NamedValue number(String name, String format) {
    return named(name, new FunctionCall("tonumber", List.of(part(format))));
  }

  private static NamedValue word(String name, String format) {
    return named(name, new FunctionCall("lower", List.of(part(format))));
  }

  private static Expression part(String format) {
    return new FunctionCall("strftime", List.of(TIME, text(format)));
  }
}
