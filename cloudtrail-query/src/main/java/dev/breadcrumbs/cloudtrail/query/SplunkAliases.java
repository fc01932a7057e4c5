package dev.breadcrumbs.cloudtrail.query;

import static dev.breadcrumbs.cloudtrail.query.AliasTerms.firstOf;
import static dev.breadcrumbs.cloudtrail.query.AliasTerms.named;
import static dev.breadcrumbs.cloudtrail.query.AliasTerms.path;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names that Splunk gives to CloudTrail's fields, from our own table of what each means. The names
 * are those that searches for Splunk use. A value is made only where a search names it.
 */
final class SplunkAliases {
  static final Field USER_NAME = WhoAliases.USER_NAME;
  static final Field ERROR_CODE = WhatAliases.ERROR_CODE;
  static final Field SRC_IP = NetworkAliases.SRC_IP;

  /** When it was, as Splunk has it: a number, so that searches can reckon with it. */
  static final Field TIME = named("_time", new EpochTime(path("eventTime")));

  static final Map<String, Field> BY_NAME =
      Stream.of(
              List.of(TIME, firstOf("start_time", "eventTime")),
              WhoAliases.all(),
              WhatAliases.all(),
              ObjectAliases.all(),
              NetworkAliases.all())
          .flatMap(List::stream)
          .collect(Collectors.toUnmodifiableMap(Field::name, Function.identity()));

  private SplunkAliases() {}

  /** Whether a name means here what it means in Splunk, so that it can be written as it is. */
  static boolean isAlias(Named named) {
    Field alias = BY_NAME.get(named.name());
    return alias != null && alias.expression().equals(named);
  }
}
