package dev.breadcrumbs.cloudtrail.rules.policy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How much of the internet some blocks of addresses are together. */
final class AddressSpace {
  private static final double HALF = 0.5;

  /** Networks are not told apart any further. */
  private static final int BITS = 64;

  /** All IPv6 addresses that are routed begin with these three bits (RFC 4291, 2.4). */
  private static final int GLOBAL_BITS = 3;

  private static final long GLOBAL = 1;

  private AddressSpace() {}

  /** A network: its bits, the first of them highest, and how many of them are fixed. */
  private record Network(boolean six, long bits, int length) {
    /** The network of a length that this one is in. */
    Network within(int shorter) {
      return new Network(six, shorter == 0 ? 0 : bits >>> (BITS - shorter), shorter);
    }

    double part() {
      if (!six) {
        return Math.scalb(1.0, -length);
      }
      if (length < GLOBAL_BITS) {
        return 1;
      }
      return bits >>> (BITS - GLOBAL_BITS) == GLOBAL ? Math.scalb(1.0, GLOBAL_BITS - length) : 0;
    }
  }

  /** Whether blocks, none of which may be large, are together half of the internet or more. */
  static boolean isHalfOf(Collection<String> blocks) {
    List<Network> networks =
        blocks.stream()
            .map(AddressSpace::network)
            .filter(Objects::nonNull)
            .sorted(Comparator.comparingInt(Network::length))
            .toList();
    return part(networks, false) >= HALF || part(networks, true) >= HALF;
  }

  private static double part(List<Network> networks, boolean six) {
    Set<Network> counted = new HashSet<>();
    double part = 0;
    for (Network network : networks) {
      if (network.six == six && !isIn(counted, network)) {
        counted.add(network.within(network.length));
        part += network.part();
      }
    }
    return part;
  }

  private static boolean isIn(Set<Network> larger, Network network) {
    for (int length = 0; length <= network.length; length++) {
      if (larger.contains(network.within(length))) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Network network(String block) {
    OptionalInt length = AddressBlocks.length(block);
    if (length.isEmpty()) {
      return null;
    }
    String text = block.strip();
    int slash = text.indexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    boolean six = address.indexOf(':') >= 0;
    if (!six && !address.matches("\\d{1,3}(\\.\\d{1,3}){3}")) {
      return null;
    }
    try {
      // What consists of digits and dots, or has a colon, is never looked up.
      byte[] bytes = InetAddress.getByName(address).getAddress();
      long bits =
          bytes.length == Integer.BYTES
              ? Integer.toUnsignedLong(ByteBuffer.wrap(bytes).getInt()) << Integer.SIZE
              : ByteBuffer.wrap(bytes).getLong();
      return new Network(bytes.length > Integer.BYTES, bits, Math.min(length.getAsInt(), BITS));
    } catch (UnknownHostException e) {
      // No address, and so no part of the internet.
      return null;
    }
  }
}
