package dev.breadcrumbs.cloudtrail.aws;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which folders of a trail to look into.
 *
 * @param organization the organisation; null for all, and for accounts that are in none
 * @param accounts the accounts; empty for all
 * @param regions the regions; empty for all
 * @param from the first day; null for no bound
 * @param to the last day; null for no bound
 * @param digests whether digests are listed beside log files
 */
record TrailFilter(
    @Nullable String organization,
    Set<String> accounts,
    Set<String> regions,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    boolean digests) {
  static final TrailFilter NONE = new TrailFilter(null, Set.of(), Set.of(), null, null, false);
  static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
  static final Pattern ORGANIZATION = Pattern.compile("o-[a-z0-9]{10,32}");
  private static final Pattern REGION = Pattern.compile("[a-z0-9-]+");

  TrailFilter {
    check("organization", organization == null ? Set.of() : Set.of(organization), ORGANIZATION);
    check("account", accounts, ACCOUNT);
    check("region", regions, REGION);
    accounts = new TreeSet<>(accounts);
    regions = new TreeSet<>(regions);
    if (from != null && to != null && from.isAfter(to)) {
      throw new IllegalArgumentException("from is after to: " + from + ", " + to);
    }
  }

  private static void check(String what, Set<String> values, Pattern form) {
    for (String value : values) {
      if (!form.matcher(value).matches()) {
        throw new IllegalArgumentException("no " + what + ": " + value);
      }
    }
  }

  TrailFilter withOrganization(String id) {
    return new TrailFilter(id, accounts, regions, from, to, digests);
  }

  TrailFilter withAccounts(Set<String> ids) {
    return new TrailFilter(organization, ids, regions, from, to, digests);
  }

  TrailFilter withRegions(Set<String> names) {
    return new TrailFilter(organization, accounts, names, from, to, digests);
  }

  TrailFilter withDays(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new TrailFilter(organization, accounts, regions, first, last, digests);
  }

  TrailFilter withDigests() {
    return new TrailFilter(organization, accounts, regions, from, to, true);
  }

  /** Whether a folder of an account is looked into. */
  boolean takes(String folder) {
    return LogKey.isOfCloudTrail(folder) && (digests || !folder.equals(LogKey.DIGEST));
  }

  boolean takesAll() {
    return organization == null
        && accounts.isEmpty()
        && regions.isEmpty()
        && from == null
        && to == null;
  }
}
