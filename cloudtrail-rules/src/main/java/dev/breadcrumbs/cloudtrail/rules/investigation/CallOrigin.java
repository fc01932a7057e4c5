package dev.breadcrumbs.cloudtrail.rules.investigation;

import java.util.Objects;

/**
 * Where calls came from and with what. Immutable.
 *
 * @param address {@code sourceIPAddress}; empty if it is not recorded
 * @param userAgent the program, as it names itself; empty if it is not recorded
 * @param calls how many there were
 */
public record CallOrigin(String address, String userAgent, long calls) {
  /** Checks the parts. */
  public CallOrigin {
    Objects.requireNonNull(address, "address is null");
    Objects.requireNonNull(userAgent, "userAgent is null");
  }
}
