package dev.breadcrumbs.cloudtrail.query;

import java.util.Map;

/**
 * Finds where addresses are, for {@link Pipeline#iplocation}: a database of your own. It is asked
 * by several threads at once, once for each event, and may keep what it has found.
 */
@FunctionalInterface
public interface AddressResolver {
  /**
   * Returns where an address is.
   *
   * @param address an address of version 4 or 6 that is not private, as the event has it
   * @return what is known, by the names {@code City}, {@code Country}, {@code Region}, {@code lat},
   *     {@code lon}, {@code Continent}, {@code MetroCode} and {@code Timezone}; other names are not
   *     looked at. Empty if nothing is known
   */
  Map<String, String> locate(String address);
}
