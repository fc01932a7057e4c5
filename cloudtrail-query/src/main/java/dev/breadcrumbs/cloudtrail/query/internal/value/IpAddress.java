package dev.breadcrumbs.cloudtrail.query.internal.value;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** Reads addresses from text, strictly, and never asks a name server. */
public final class IpAddress {
  private static final int VERSION_4 = 4;
  private static final int LONGEST = 45;

  private IpAddress() {}

  /** The address's 4 or 16 bytes; null if the text is no address. */
  public static byte @Nullable [] parse(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return null;
    }
    return text.indexOf(':') >= 0 ? parseVersion6(text) : parseVersion4(text);
  }

  /** Whether a text is an address that means the same to everybody. */
  public static boolean isPublic(String text) {
    byte[] address = parse(text);
    return address != null && !isReserved(address);
  }

  private static boolean isReserved(byte[] address) {
    int first = address[0] & 0xFF;
    int second = address[1] & 0xFF;
    if (address.length == VERSION_4) {
      return first == 0
          || first == 10
          || first == 127
          || first >= 224
          || (first == 100 && second >> 6 == 1)
          || (first == 169 && second == 254)
          || (first == 172 && second >> 4 == 1)
          || (first == 192 && second == 168);
    }
    boolean unspecifiedOrLoopback = true;
    for (int at = 0; at < address.length - 1; at++) {
      unspecifiedOrLoopback &= address[at] == 0;
    }
    return (unspecifiedOrLoopback && (address[address.length - 1] & 0xFF) <= 1)
        || first >> 1 == 0x7E
        || (first == 0xFE && second >> 6 == 2)
        || first == 0xFF;
  }

  private static byte @Nullable [] parseVersion4(String text) {
    byte[] address = new byte[VERSION_4];
    int at = 0;
    for (int part = 0; part < 4; part++) {
      int start = at;
      int value = 0;
      while (at < text.length() && at - start < 3 && isDigit(text.charAt(at))) {
        value = value * 10 + text.charAt(at++) - '0';
      }
      boolean leadingZero = at - start > 1 && text.charAt(start) == '0';
      if (at == start || value > 255 || leadingZero) {
        return null;
      }
      address[part] = (byte) value;
      if (part < 3 && (at == text.length() || text.charAt(at++) != '.')) {
        return null;
      }
    }
    return at == text.length() ? address : null;
  }

  private static boolean isDigit(char value) {
    return value >= '0' && value <= '9';
  }

  private static boolean isOfVersion6(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (!isOfVersion6(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOfVersion6(char value) {
    return (value < 128 && Character.digit(value, 16) >= 0) || value == ':' || value == '.';
  }

  private static byte @Nullable [] parseVersion6(String text) {
    if (text.charAt(0) == '.' || !isOfVersion6(text)) {
      return null;
    }
    try {
      // Of a text that has a colon, and begins with one or with a digit, the JDK reads an address
      // and never looks up a name.
      return InetAddress.getByName(text).getAddress();
    } catch (UnknownHostException e) {
      // Not an address: conditions on addresses are false on it.
      return null;
    }
  }
}
