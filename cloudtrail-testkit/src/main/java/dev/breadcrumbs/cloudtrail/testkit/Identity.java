package dev.breadcrumbs.cloudtrail.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A kind of caller, as {@code userIdentity} shows it (AWS CloudTrail User Guide, "CloudTrail
 * userIdentity element").
 */
sealed interface Identity permits IamUser, RoleSession, RootUser, Service {
  ObjectNode userIdentity(CallContext call);
}
