package dev.breadcrumbs.cloudtrail.rules.investigation;

/** How a session came out of another. */
public enum LinkKind {
  /** Temporary credentials were issued, as by AssumeRole. */
  ISSUED("issued"),
  /** A long-lived access key was made. */
  KEY_MADE("made the key"),
  /** A user signed in to the console. */
  SIGNED_IN("signed in"),
  /** A role was taken on in the console by whoever was signed in there. */
  SWITCHED_ROLE("switched to"),
  /** IAM Identity Center handed out credentials of a role. */
  IDENTITY_CENTER("got from Identity Center"),
  /** The user was made. */
  USER_MADE("made the user"),
  /** The user was given a password. */
  PASSWORD_SET("set the password"),
  /** The instance was started, whose credentials these are. */
  INSTANCE_STARTED("started the instance"),
  /** The instance was given commands, a shell or user data, and it has these credentials. */
  INSTANCE_REACHED("reached the instance"),
  /** Services made these calls on the session's behalf. */
  ON_BEHALF("calls on behalf"),
  /** Calls of both came from one address with one agent; nothing else ties them. */
  SAME_ORIGIN("same address and agent as");

  private final String text;

  LinkKind(String text) {
    this.text = text;
  }

  /**
   * Returns the kind in words.
   *
   * @return for example {@code made the key}
   */
  public String text() {
    return text;
  }
}
