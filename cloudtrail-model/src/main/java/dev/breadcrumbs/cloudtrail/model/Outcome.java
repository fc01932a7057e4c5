package dev.breadcrumbs.cloudtrail.model;

/** How a call went. */
public enum Outcome {
  /**
   * The call succeeded: there is no error code and no error message, and a sign-in let the user in.
   */
  SUCCESS,
  /**
   * The call was refused for lack of permission: access denied, unauthorised, or denied by an
   * endpoint.
   */
  DENIED,
  /** The call failed for another reason. */
  FAILURE;

  static Outcome of(CloudTrailEvent event) {
    String code = event.errorCode();
    if (code != null && !code.isEmpty()) {
      return isDenial(code) ? DENIED : FAILURE;
    }
    boolean signInFailed =
        event.responseElements() != null
            && "Failure".equals(event.responseElements().path("ConsoleLogin").asText());
    return signInFailed || hasMessage(event) ? FAILURE : SUCCESS;
  }

  private static boolean hasMessage(CloudTrailEvent event) {
    return event.errorMessage() != null && !event.errorMessage().isEmpty();
  }

  private static boolean isDenial(String code) {
    return code.contains("AccessDenied") || code.endsWith("UnauthorizedOperation");
  }
}
