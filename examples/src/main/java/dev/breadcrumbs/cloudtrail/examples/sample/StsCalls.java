package dev.breadcrumbs.cloudtrail.examples.sample;

import static dev.breadcrumbs.cloudtrail.examples.sample.Service.STS;

import java.util.Locale;

/** Calls on the token service: who am I, and let me be that role. */
final class StsCalls {
  private StsCalls() {}

  static Call callerIdentity(Chance chance) {
    return Call.of(STS, "GetCallerIdentity");
  }

  static Call assumeRole(String roleName, String sessionName, Chance chance) {
    String roleArn = Account.roleArn(roleName);
    return Call.of(
            STS,
            "AssumeRole",
            String.format(
                Locale.ROOT,
                "{'roleArn':'%s','roleSessionName':'%s','durationSeconds':3600}",
                roleArn,
                sessionName))
        .answering(
            String.format(
                Locale.ROOT,
                """
                {'credentials':{'accessKeyId':'%s','expiration':'',
                  'sessionToken':'FQoGZXIvYXdzEXAMPLETOKEN'}}\
                """,
                chance.iamId("ASIA", 20)))
        .on(roleArn, "AWS::IAM::Role");
  }
}
