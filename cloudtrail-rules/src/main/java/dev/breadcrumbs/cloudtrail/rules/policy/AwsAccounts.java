package dev.breadcrumbs.cloudtrail.rules.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Accounts that AWS itself owns, such as those that deliver logs or publish layers: the list, with
 * where AWS documents them, is {@code aws-accounts.txt}. Immutable.
 */
final class AwsAccounts {
  private static final String LIST = "aws-accounts.txt";
  private static final Set<String> ALL = read();

  private AwsAccounts() {}

  /** Whether an account belongs to AWS, so that it is no stranger's. */
  static boolean has(String account) {
    return ALL.contains(account);
  }

  private static Set<String> read() {
    try (InputStream list = AwsAccounts.class.getResourceAsStream(LIST)) {
      String text = new String(Objects.requireNonNull(list, LIST).readAllBytes(), UTF_8);
      return text.lines()
          .filter(Predicate.not(String::isBlank))
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.substring(0, line.indexOf(' ')))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + LIST, e);
    }
  }
}
