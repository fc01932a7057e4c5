package dev.breadcrumbs.cloudtrail.rules.internal.session;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What sort of call gives somebody a credential, or the reach of one. */
public enum IssuingCall {
  /** Security Token Service gives temporary credentials. */
  TEMPORARY,
  /** IAM gives a long-lived key. */
  LONG_LIVED,
  /** Somebody signs in to the console. */
  SIGN_IN,
  /** A user is made. */
  USER,
  /** A user gets a password. */
  PASSWORD,
  /** An instance is started, whose role's credentials it gets. */
  INSTANCE,
  /** Commands, a shell or user data reach an instance, and so its role's credentials. */
  INSTANCE_REACHED,
  /** Somebody who is signed in to the console takes on a role there. */
  SWITCH,
  /** IAM Identity Center hands out a role's credentials. */
  ROLE_CREDENTIALS;

  private static final Map<String, IssuingCall> BY_NAME =
      Map.ofEntries(
          Map.entry("AssumeRole", TEMPORARY),
          Map.entry("AssumeRoleWithSAML", TEMPORARY),
          Map.entry("AssumeRoleWithWebIdentity", TEMPORARY),
          Map.entry("AssumeRoot", TEMPORARY),
          Map.entry("GetFederationToken", TEMPORARY),
          Map.entry("GetSessionToken", TEMPORARY),
          Map.entry("CreateAccessKey", LONG_LIVED),
          Map.entry("ConsoleLogin", SIGN_IN),
          Map.entry("CreateUser", USER),
          Map.entry("CreateLoginProfile", PASSWORD),
          Map.entry("UpdateLoginProfile", PASSWORD),
          Map.entry("RunInstances", INSTANCE),
          Map.entry("SendCommand", INSTANCE_REACHED),
          Map.entry("StartSession", INSTANCE_REACHED),
          Map.entry("SendSSHPublicKey", INSTANCE_REACHED),
          Map.entry("SendSerialConsoleSSHPublicKey", INSTANCE_REACHED),
          Map.entry("ModifyInstanceAttribute", INSTANCE_REACHED),
          Map.entry("SwitchRole", SWITCH),
          Map.entry("GetRoleCredentials", ROLE_CREDENTIALS));

  static @Nullable IssuingCall of(String eventName) {
    return BY_NAME.get(eventName);
  }
}
