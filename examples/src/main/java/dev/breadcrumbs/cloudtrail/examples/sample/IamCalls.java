package dev.breadcrumbs.cloudtrail.examples.sample;

import static dev.breadcrumbs.cloudtrail.examples.sample.Service.IAM;

/** Calls on IAM: users and their keys. */
final class IamCalls {
  private IamCalls() {}

  static Call list(String eventName) {
    return Call.of(IAM, eventName);
  }

  static Call ofUser(String eventName, String userName) {
    return Call.of(IAM, eventName, "{'userName':'%s'}".formatted(userName));
  }

  static Call ofAnyUser(String eventName, Chance chance) {
    return ofUser(eventName, chance.pick(Account.USERS));
  }

  static Call missingLoginProfile(Chance chance) {
    String userName = chance.pick(Account.USERS.subList(2, Account.USERS.size()));
    return ofUser("GetLoginProfile", userName)
        .failing(
            "NoSuchEntityException", "Login Profile for User " + userName + " cannot be found.");
  }

  static Call missingPasswordPolicy(Chance chance) {
    return list("GetAccountPasswordPolicy")
        .failing(
            "NoSuchEntityException",
            "The Password Policy with domain name " + Account.ID + " cannot be found.");
  }

  static Call createUser(String userName, Chance chance) {
    return ofUser("CreateUser", userName)
        .answering(
            """
            {'user':{'path':'/','userName':'%s','userId':'%s','arn':'%s',
              'createDate':''}}"""
                .formatted(userName, chance.iamId("AIDA", 21), Account.userArn(userName)));
  }

  static Call createAccessKey(String userName, Chance chance) {
    return ofUser("CreateAccessKey", userName)
        .answering(
            """
            {'accessKey':{'userName':'%s','accessKeyId':'%s','status':'Active',
              'createDate':''}}"""
                .formatted(userName, chance.iamId("AKIA", 20)));
  }

  static Call addUserToGroup(String userName, String groupName) {
    return Call.of(
        IAM, "AddUserToGroup", "{'userName':'%s','groupName':'%s'}".formatted(userName, groupName));
  }

  /** The call refused, in IAM's words; the resource may be a user that the caller did not name. */
  static Call denied(Call call, String caller, String resource) {
    return call.failing(
        "AccessDenied",
        "User: %s is not authorized to perform: iam:%s on resource: %s"
            .formatted(Account.userArn(caller), call.eventName(), resource));
  }
}
