package dev.breadcrumbs.cloudtrail.rules.policy;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.UserIdentity;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Accounts, by their ids of twelve digits. */
final class Accounts {
  private static final Pattern ACCOUNT =
      Pattern.compile("(?:arn:[^:]*:[^:]*:[^:]*:)?(\\d{12})(?::.*)?", Pattern.DOTALL);

  private Accounts() {}

  /** The account that a text is, or that the ARN is of; empty if there is none. */
  static Optional<String> accountOf(String text) {
    Matcher matcher = ACCOUNT.matcher(text.strip());
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** The account that an event is of; empty if it does not say. */
  static Optional<String> ownOf(CloudTrailEvent event) {
    return Optional.ofNullable(event.recipientAccountId())
        .or(() -> Optional.ofNullable(event.userIdentity()).map(UserIdentity::accountId));
  }
}
