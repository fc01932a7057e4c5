package dev.breadcrumbs.cloudtrail.rules.policy;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The condition keys that tell callers whom a policy's author knows, by what their values must be
 * like for that.
 */
enum NarrowingKey {
  /** An account, organization or network, by its whole id. */
  ID {
    @Override
    boolean isFixed(String value) {
      return !value.isEmpty() && !Wildcards.hasAny(value);
    }
  },
  /** An id with more behind it, as {@code AROAEXAMPLEID:*} and {@code o-a1b2c3d4e5/*}. */
  PATH {
    @Override
    boolean isFixed(String value) {
      String start = Wildcards.fixedStart(value);
      return ID.isFixed(value) || start.indexOf(':') >= 0 || start.indexOf('/') >= 0;
    }
  },
  ARN {
    @Override
    boolean isFixed(String value) {
      return Wildcards.isOfOneOwner(value);
    }
  },
  ADDRESS {
    @Override
    boolean isFixed(String value) {
      boolean six = value.indexOf(':') >= 0;
      return AddressBlocks.length(value).orElse(0) >= (six ? SHORTEST_IPV6 : SHORTEST_IPV4);
    }
  };

  /** Shorter blocks count as public ("Blocking public access to your Amazon S3 storage"). */
  private static final int SHORTEST_IPV4 = 8;

  private static final int SHORTEST_IPV6 = 32;

  /** What stands for the account or organization of the resource itself. */
  private static final Set<String> OWN = Set.of("${aws:resourceaccount}", "${aws:resourceorgid}");

  private static final Map<String, NarrowingKey> KEYS =
      Map.ofEntries(
          Map.entry("aws:sourcearn", ARN),
          Map.entry("aws:sourceaccount", ID),
          Map.entry("aws:sourceowner", ID),
          Map.entry("aws:sourceorgid", ID),
          Map.entry("aws:sourceorgpaths", PATH),
          Map.entry("aws:sourcevpc", ID),
          Map.entry("aws:sourcevpcarn", ARN),
          Map.entry("aws:sourcevpce", ID),
          Map.entry("aws:vpceaccount", ID),
          Map.entry("aws:vpceorgid", ID),
          Map.entry("aws:vpceorgpaths", PATH),
          Map.entry("aws:principalaccount", ID),
          Map.entry("aws:principalarn", ARN),
          Map.entry("aws:principalorgid", ID),
          Map.entry("aws:principalorgpaths", PATH),
          Map.entry("aws:principalservicename", ID),
          Map.entry("aws:userid", PATH),
          Map.entry("kms:calleraccount", ID),
          Map.entry("s3:dataaccesspointarn", ARN),
          Map.entry("s3:dataaccesspointaccount", ID),
          Map.entry("aws:sourceip", ADDRESS),
          Map.entry("aws:vpcsourceip", ADDRESS));

  /** The kind of a key in lower case; empty if it does not narrow. */
  static Optional<NarrowingKey> find(String key) {
    return Optional.ofNullable(KEYS.get(key));
  }

  /** Whether a value is one that others cannot have. */
  abstract boolean isFixed(String value);

  /** Whether a value is a variable, which only that of the resource's own account fixes. */
  static boolean isVariable(String value) {
    return value.contains("${") && !OWN.contains(value.toLowerCase(Locale.ROOT));
  }
}
