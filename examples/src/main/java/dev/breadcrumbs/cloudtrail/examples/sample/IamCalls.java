package dev.breadcrumbs.cloudtrail.examples.sample;

import static dev.breadcrumbs.cloudtrail.examples.sample.Service.IAM;

import java.util.Locale;

/** Calls on IAM: users and their keys. */
final class IamCalls {
  private IamCalls() {}

  static Call list(String eventName) {
    return Call.of(IAM, eventName);
  }

  static Call ofUser(String eventName, String userName) {
    return Call.of(IAM, eventName, String.format(Locale.ROOT, "{'userName':'%s'}", userName));
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
            String.format(
                Locale.ROOT,
                """
                {'user':{'path':'/','userName':'%s','userId':'%s','arn':'%s',
                  'createDate':''}}\
                """,
                userName,
                chance.iamId("AIDA", 21),
                Account.userArn(userName)));
  }

  static Call createAccessKey(String userName, Chance chance) {
    return ofUser("CreateAccessKey", userName)
        .answering(
            String.format(
                Locale.ROOT,
                """
                {'accessKey':{'userName':'%s','accessKeyId':'%s','status':'Active',
                  'createDate':''}}\
                """,
                userName,
                chance.iamId("AKIA", 20)));
  }

  static Call addUserToGroup(String userName, String groupName) {
    return Call.of(
        IAM,
        "AddUserToGroup",
        String.format(Locale.ROOT, "{'userName':'%s','groupName':'%s'}", userName, groupName));
  }

  /** The call refused, in IAM's words; the resource may be a user that the caller did not name. */
  static Call denied(Call call, String caller, String resource) {
    return call.failing(
        "AccessDenied",
        String.format(
            Locale.ROOT,
            "User: %s is not authorized to perform: iam:%s on resource: %s",
            Account.userArn(caller),
            call.eventName(),
            resource));
  }
}
