package dev.breadcrumbs.cloudtrail.testkit;

import java.util.Objects;
import java.util.regex.Pattern;

/** Ids of accounts. */
final class AccountId {
  private static final Pattern FORM = Pattern.compile("\\d{12}");

  private AccountId() {}

  static String checked(String accountId) {
    if (!FORM.matcher(Objects.requireNonNull(accountId, "accountId is null")).matches()) {
      throw new IllegalArgumentException("accountId is not 12 digits: '" + accountId + "'");
    }
    return accountId;
  }
}
