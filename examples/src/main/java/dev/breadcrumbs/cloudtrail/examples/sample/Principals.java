package dev.breadcrumbs.cloudtrail.examples.sample;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.function.Function;

/** The cast: each kind of identity, written as CloudTrail writes it. */
final class Principals {
  private Principals() {}

  /** A user in the record of the sign-in itself: neither key nor session yet. */
  static Principal signingIn(String userName, String address) {
    ObjectNode identity = user(userName).put("userName", userName);
    return new Principal(identity, address, UserAgents::console);
  }

  /** A user with a long-term access key. */
  static Principal keyUser(String userName, String address, Function<Service, String> agent) {
    ObjectNode identity = user(userName).put("accessKeyId", keyOf("AKIA", userName));
    return new Principal(identity.put("userName", userName), address, agent);
  }

  /** A user at the web console, signed in without a second factor. */
  static Principal consoleUser(String userName, String address, String creationDate) {
    ObjectNode identity = user(userName).put("accessKeyId", keyOf("ASIA", userName + creationDate));
    identity.put("userName", userName);
    identity.set("sessionContext", sessionContext(creationDate));
    identity.put("invokedBy", "signin.amazonaws.com");
    return new Principal(identity, address, UserAgents::console);
  }

  /** A session of a role. */
  static Principal role(String roleName, String sessionName, String address, String creationDate) {
    String roleId = idOf("AROA", roleName);
    ObjectNode identity =
        Json.object()
            .put("type", "AssumedRole")
            .put("principalId", roleId + ":" + sessionName)
            .put(
                "arn",
                String.format(
                    Locale.ROOT,
                    "arn:aws:sts::%s:assumed-role/%s/%s",
                    Account.ID,
                    roleName,
                    sessionName))
            .put("accountId", Account.ID)
            .put("accessKeyId", keyOf("ASIA", roleName + sessionName + creationDate));
    ObjectNode sessionContext = sessionContext(creationDate);
    sessionContext
        .putObject("sessionIssuer")
        .put("type", "Role")
        .put("principalId", roleId)
        .put("arn", Account.roleArn(roleName))
        .put("accountId", Account.ID)
        .put("userName", roleName);
    identity.set("sessionContext", sessionContext);
    return new Principal(identity, address, service -> UserAgents.JAVA_SDK);
  }

  /** A role session that a service uses on the account's behalf. */
  static Principal roleOfService(String roleName, String session, String host, String creation) {
    Principal role = role(roleName, session, host, creation).using(host);
    role.userIdentity().put("invokedBy", host);
    return role;
  }

  static Principal service(String host) {
    ObjectNode identity = Json.object().put("type", "AWSService").put("invokedBy", host);
    return new Principal(identity, host, service -> host);
  }

  /** A principal of another account, of whom only account and id are told. */
  static Principal foreign(String address) {
    ObjectNode identity =
        Json.object()
            .put("type", "AWSAccount")
            .put("principalId", idOf("AIDA", Account.FOREIGN_ID))
            .put("accountId", Account.FOREIGN_ID);
    return new Principal(identity, address, service -> UserAgents.JAVA_SDK);
  }

  private static ObjectNode user(String userName) {
    return Json.object()
        .put("type", "IAMUser")
        .put("principalId", idOf("AIDA", userName))
        .put("arn", Account.userArn(userName))
        .put("accountId", Account.ID);
  }

  private static ObjectNode sessionContext(String creationDate) {
    ObjectNode context = Json.object();
    context
        .putObject("attributes")
        .put("mfaAuthenticated", "false")
        .put("creationDate", creationDate);
    return context;
  }

  private static String idOf(String prefix, String name) {
    return new Chance(name.hashCode()).iamId(prefix, 21);
  }

  private static String keyOf(String prefix, String name) {
    return new Chance(name.hashCode()).iamId(prefix, 20);
  }
}
