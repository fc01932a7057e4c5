package dev.breadcrumbs.cloudtrail.query.internal.value;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A block of IPv4 or IPv6 addresses. */
public final class CidrBlock {
  private final String text;
  private final byte[] network;
  private final int prefix;

  private CidrBlock(String text, byte[] network, int prefix) {
    this.text = text;
    this.network = network;
    this.prefix = prefix;
  }

  public static CidrBlock parse(String text) {
    Objects.requireNonNull(text, "block is null");
    int slash = text.indexOf('/');
    byte[] network = IpAddress.parse(slash < 0 ? text : text.substring(0, slash));
    if (network == null) {
      throw new IllegalArgumentException("no address block: '" + text + "'");
    }
    int prefix = slash < 0 ? network.length * 8 : prefixOf(text.substring(slash + 1));
    if (prefix < 0 || prefix > network.length * 8) {
      throw new IllegalArgumentException("no address block: '" + text + "'");
    }
    return new CidrBlock(text, network, prefix);
  }

  private static int prefixOf(String digits) {
    boolean plain =
        !digits.isEmpty()
            && digits.length() <= 3
            && digits.chars().allMatch(each -> each >= '0' && each <= '9');
    return plain ? Integer.parseInt(digits) : -1;
  }

  public boolean contains(String value) {
    return contains(IpAddress.parse(value));
  }

  /** Whether an address that {@link IpAddress#parse} gave, or null for none, is within. */
  public boolean contains(byte @Nullable [] address) {
    if (address == null || address.length != network.length) {
      return false;
    }
    int whole = prefix / 8;
    if (!Arrays.equals(address, 0, whole, network, 0, whole)) {
      return false;
    }
    int rest = prefix % 8;
    return rest == 0 || ((address[whole] ^ network[whole]) & 0xFF) >> (8 - rest) == 0;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CidrBlock block && block.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
