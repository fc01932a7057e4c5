package dev.breadcrumbs.cloudtrail.query.internal.vocabulary;

import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.firstOf;
import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.named;
import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.path;

import dev.breadcrumbs.cloudtrail.query.internal.expression.EpochSeconds;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.expression.RawText;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names that Splunk gives to CloudTrail's fields, from our own table of what each means. The names
 * are those that searches for Splunk use. A value is made only where a search names it.
 */
public final class SplunkAliases {
  public static final NamedValue USER_NAME = CallerAliases.USER_NAME;
  public static final NamedValue ACTOR = CallerAliases.ACTOR;
  public static final NamedValue SRC_IP = NetworkRuleAliases.SRC_IP;

  /** When it was, as Splunk has it: a number, so that searches can reckon with it. */
  public static final NamedValue TIME = named("_time", new EpochSeconds(path("eventTime")));

  /** The names alone, as most that is asked for has none of them. */
  private static final Set<String> NAMES =
      Set.of(
          "_raw",
          "_time",
          "action",
          "actor",
          "app",
          "authentication_method",
          "aws_account_id",
          "change_type",
          "command",
          "date_hour",
          "date_mday",
          "date_minute",
          "date_month",
          "date_second",
          "date_wday",
          "date_year",
          "date_zone",
          "desc",
          "dest",
          "dest_ip_range",
          "dest_port",
          "dest_port_range",
          "direction",
          "dvc",
          "errorCode",
          "host",
          "image_id",
          "index",
          "instance_type",
          "msg",
          "object",
          "object_attrs",
          "object_category",
          "object_id",
          "protocol",
          "reason",
          "region",
          "result",
          "result_id",
          "signature",
          "source",
          "sourcetype",
          "src",
          "src_ip",
          "src_ip_range",
          "src_user",
          "src_user_id",
          "src_user_name",
          "src_user_type",
          "start_time",
          "status",
          "tag",
          "temp_access_key",
          "user",
          "userName",
          "user_access_key",
          "user_agent",
          "user_arn",
          "user_group_id",
          "user_id",
          "user_name",
          "user_type",
          "vendor_account",
          "vendor_product",
          "vendor_region");

  private SplunkAliases() {}

  /** What the names mean: made by whoever first asks for one. */
  private static final class Meanings {
    static final Map<String, NamedValue> BY_NAME =
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
  }

  public static Set<String> names() {
    return NAMES;
  }

  public static Collection<NamedValue> all() {
    return Meanings.BY_NAME.values();
  }

  /** What a name means; null if it is none of Splunk's. */
  public static @Nullable NamedValue find(String name) {
    if (name.equals(USER_NAME.name())) {
      // Asked for by many who ask for no other.
      return USER_NAME;
    }
    return NAMES.contains(name) ? Meanings.BY_NAME.get(name) : null;
  }
}
