package dev.breadcrumbs.cloudtrail.rules.policy;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long the fixed part of a block of addresses is. */
final class AddressBlocks {
  private static final Pattern BLOCK = Pattern.compile("([0-9.]+|[0-9a-fA-F:.]+)(?:/(\\d{1,4}))?");
  private static final int IPV4_BITS = 32;
  private static final int IPV6_BITS = 128;

  private AddressBlocks() {}

  /** The length, such as 24 of {@code 192.0.2.0/24}; empty if the text is no block or address. */
  static OptionalInt length(String text) {
    Matcher matcher = BLOCK.matcher(text.strip());
    if (!matcher.matches()) {
      return OptionalInt.empty();
    }
    String length = matcher.group(2);
    if (length != null) {
      return OptionalInt.of(Integer.parseInt(length));
    }
    return OptionalInt.of(matcher.group(1).indexOf(':') >= 0 ? IPV6_BITS : IPV4_BITS);
  }

  /** Whether a block is the whole internet or one half of it, or all of IPv6 that is routed. */
  static boolean isWorld(String text) {
    OptionalInt length = length(text);
    return length.isPresent() && (length.getAsInt() <= 1 || AddressSpace.isHalfOf(List.of(text)));
  }
}
