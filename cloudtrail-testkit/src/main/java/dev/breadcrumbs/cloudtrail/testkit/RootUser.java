package dev.breadcrumbs.cloudtrail.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.model.IdentityTypes;

/** The account's root user. */
record RootUser() implements Identity {
  @Override
  public ObjectNode userIdentity(CallContext call) {
    String arn = call.arn("iam", "root");
    ObjectNode identity =
        JsonTree.object()
            .put("type", IdentityTypes.ROOT)
            .put("principalId", call.account())
            .put("arn", arn)
            .put("accountId", call.account())
            .put("accessKeyId", call.isSignIn() ? "" : SyntheticIds.sessionKey(arn));
    if (!call.isSignIn()) {
      identity.putObject("sessionContext").set("attributes", call.sessionAttributes());
    }
    return identity;
  }
}
