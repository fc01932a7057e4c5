package dev.breadcrumbs.cloudtrail.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.model.IdentityTypes;

/** An AWS service on its own behalf. */
record Service(String host) implements Identity {
  @Override
  public ObjectNode userIdentity(CallContext call) {
    return JsonTree.object().put("type", IdentityTypes.AWS_SERVICE).put("invokedBy", host);
  }
}
