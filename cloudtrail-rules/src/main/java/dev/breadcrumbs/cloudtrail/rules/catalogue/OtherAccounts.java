package dev.breadcrumbs.cloudtrail.rules.catalogue;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.query.Fields;
import dev.breadcrumbs.cloudtrail.rules.Site;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The accounts that a field names, as ids or in ARNs, but for the one in which the event happened.
 *
 * @param named the field that names them
 */
record OtherAccounts(Field named) implements Function<CloudTrailEvent, List<String>> {
  private static final Pattern ACCOUNT =
      Pattern.compile("(?:arn:[^:]*:[^:]*:[^:]*:)?(\\d{12})(?::.*)?");

  /** Holds where the field names an account that is neither the event's own nor a trusted one. */
  static Condition in(Field named) {
    return of(named).notInList(Site.TRUSTED_ACCOUNTS);
  }

  /** The accounts as a field of their own. */
  static Field of(Field named) {
    return Fields.computed("otherAccounts(" + named.name() + ")", new OtherAccounts(named));
  }

  @Override
  public List<String> apply(CloudTrailEvent event) {
    List<String> own = Fields.RECIPIENT_ACCOUNT_ID.valuesIn(event);
    return named.valuesIn(event).stream()
        .flatMap(OtherAccounts::account)
        .filter(account -> !own.contains(account))
        .distinct()
        .toList();
  }

  private static Stream<String> account(String idOrArn) {
    Matcher matcher = ACCOUNT.matcher(idOrArn);
    return matcher.matches() ? Stream.of(matcher.group(1)) : Stream.empty();
  }
}
