package dev.breadcrumbs.cloudtrail.rules;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What is particular to a site, as named lists: given once, used by all rules that name them. An
 * entry is a text, compared without case, or for addresses a network such as {@code 192.0.2.0/24}.
 * Immutable.
 *
 * <pre>{@code
 * Site site = Site.EMPTY
 *     .with(Site.TRUSTED_ACCOUNTS, "123456789012")
 *     .with(Site.ALLOWED_REGIONS, "eu-west-1", "us-east-1");
 * }</pre>
 *
 * @param lists the entries, by the list's name
 */
public record Site(Map<String, List<String>> lists) {
  /** Accounts that belong to us or that we trust: twelve digits each. */
  public static final String TRUSTED_ACCOUNTS = "trusted_accounts";

  /** Regions in which we work, such as {@code eu-west-1}. */
  public static final String ALLOWED_REGIONS = "allowed_regions";

  /** Networks from which our people work. */
  public static final String OFFICE_NETWORKS = "office_networks";

  /** Users and roles of machines, by their names, from whom much is usual that people do not do. */
  public static final String SERVICE_USERS = "service_users";

  /** A site of which nothing is known. */
  public static final Site EMPTY = new Site(Map.of());

  /** Copies the lists. */
  public Site {
    Map<String, List<String>> copies = new TreeMap<>();
    lists.forEach((name, entries) -> copies.put(name, List.copyOf(entries)));
    lists = Map.copyOf(copies);
  }

  /**
   * Sets a list.
   *
   * @param list its name: one of the constants here, or any that own rules use
   * @param entries its entries
   * @return a site that has it too
   */
  public Site with(String list, String... entries) {
    return with(list, List.of(entries));
  }

  /**
   * Sets a list.
   *
   * @param list its name: one of the constants here, or any that own rules use
   * @param entries its entries
   * @return a site that has it too
   */
  public Site with(String list, Collection<String> entries) {
    Objects.requireNonNull(list, "list is null");
    Map<String, List<String>> more = new LinkedHashMap<>(lists);
    more.put(list, List.copyOf(entries));
    return new Site(more);
  }

  /** Whether a list has entries. */
  boolean has(String list) {
    return !lists.getOrDefault(list, List.of()).isEmpty();
  }
}
