package dev.breadcrumbs.cloudtrail.examples.sample;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;

/** Who calls, from where, and with which program for each service. */
record Principal(
    ObjectNode userIdentity, String sourceIPAddress, Function<Service, String> userAgent) {

  /** The same caller with another program. */
  Principal using(String otherUserAgent) {
    return new Principal(userIdentity, sourceIPAddress, service -> otherUserAgent);
  }
}
