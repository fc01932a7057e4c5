package dev.breadcrumbs.cloudtrail.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.model.IdentityTypes;
import dev.breadcrumbs.cloudtrail.model.Mfa;

/** An IAM user: signs calls by a long-term key, or, where MFA is recorded, by one of a session. */
record IamUser(String name) implements Identity {
  @Override
  public ObjectNode userIdentity(CallContext call) {
    String arn = call.arn("iam", "user/" + name);
    ObjectNode identity =
        JsonTree.object()
            .put("type", IdentityTypes.IAM_USER)
            .put("principalId", SyntheticIds.user(arn))
            .put("arn", arn)
            .put("accountId", call.account());
    if (!call.isSignIn()) {
      boolean session = call.mfa() != Mfa.NOT_RECORDED;
      identity.put(
          "accessKeyId", session ? SyntheticIds.sessionKey(arn) : SyntheticIds.longTermKey(arn));
    }
    identity.put("userName", name);
    if (!call.isSignIn() && call.mfa() != Mfa.NOT_RECORDED) {
      identity.putObject("sessionContext").set("attributes", call.sessionAttributes());
    }
    return identity;
  }
}
