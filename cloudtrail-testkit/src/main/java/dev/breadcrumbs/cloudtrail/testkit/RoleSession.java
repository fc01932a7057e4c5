package dev.breadcrumbs.cloudtrail.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.model.IdentityTypes;

/** A session of a role. */
record RoleSession(String role, String session) implements Identity {
  @Override
  public ObjectNode userIdentity(CallContext call) {
    String roleArn = call.arn("iam", "role/" + role);
    String roleId = SyntheticIds.role(roleArn);
    String arn = call.arn("sts", "assumed-role/" + role + "/" + session);
    ObjectNode identity =
        JsonTree.object()
            .put("type", IdentityTypes.ASSUMED_ROLE)
            .put("principalId", roleId + ":" + session)
            .put("arn", arn)
            .put("accountId", call.account());
    if (!call.isSignIn()) {
      identity.put("accessKeyId", SyntheticIds.sessionKey(arn));
    }
    ObjectNode context = identity.putObject("sessionContext");
    context
        .putObject("sessionIssuer")
        .put("type", IdentityTypes.ROLE)
        .put("principalId", roleId)
        .put("arn", roleArn)
        .put("accountId", call.account())
        .put("userName", role);
    context.set("attributes", call.sessionAttributes());
    return identity;
  }
}
