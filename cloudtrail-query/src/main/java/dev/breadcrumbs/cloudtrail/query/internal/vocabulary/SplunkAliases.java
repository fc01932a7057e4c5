package dev.breadcrumbs.cloudtrail.query.internal.vocabulary;

import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.firstOf;
import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.named;
import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.path;

import dev.breadcrumbs.cloudtrail.query.internal.expression.EpochSeconds;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.expression.RawText;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names that Splunk gives to CloudTrail's fields, from our own table of what each means. The names
 * are those that searches for Splunk use. A value is made only where a search names it.
 */
public final class SplunkAliases {
  public static final NamedValue USER_NAME = CallerAliases.USER_NAME;
  public static final NamedValue ACTOR = CallerAliases.ACTOR;
  static final NamedValue ERROR_CODE = CallAliases.ERROR_CODE;
  public static final NamedValue SRC_IP = NetworkRuleAliases.SRC_IP;

  /** When it was, as Splunk has it: a number, so that searches can reckon with it. */
  public static final NamedValue TIME = named("_time", new EpochSeconds(path("eventTime")));

  public static final Map<String, NamedValue> BY_NAME =
      Stream.of(
              List.of(TIME, firstOf("start_time", "eventTime")),
              List.of(named(RawText.NAME, new RawText())),
              PlaceAliases.all(),
              DateAliases.all(),
              CallerAliases.all(),
              CallAliases.all(),
              ResourceAliases.all(),
              NetworkRuleAliases.all())
          .flatMap(List::stream)
          .collect(Collectors.toUnmodifiableMap(NamedValue::name, Function.identity()));

  private SplunkAliases() {}
}
