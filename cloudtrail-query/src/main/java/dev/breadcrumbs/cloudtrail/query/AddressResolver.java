package dev.breadcrumbs.cloudtrail.query;

import java.util.Map;

/**
 * Locates addresses for {@link Pipeline#iplocation}, from a database of your own. Several threads
 * call it at once, once for each event; it may cache its answers.
 */
@FunctionalInterface
public interface AddressResolver {
  /**
   * Returns the location of an address.
   *
   * @param address a public IPv4 or IPv6 address, as it is written in the event
   * @return what is known, by the names {@code City}, {@code Country}, {@code Region}, {@code lat},
   *     {@code lon}, {@code Continent}, {@code MetroCode} and {@code Timezone}; other names are
   *     ignored. Empty if nothing is known
   */
  Map<String, String> locate(String address);
}
