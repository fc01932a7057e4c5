package dev.breadcrumbs.cloudtrail.aws;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;

/** Says in words what AWS says in codes, and which of it may pass. */
final class S3Faults {
  private static final int TIMEOUT = 408;
  private static final int TOO_MANY = 429;
  private static final int CHANGED = 412;
  private static final int FORBIDDEN = 403;
  private static final int MISSING = 404;
  private static final int FIRST_OF_SERVER = 500;
  private static final int UNAVAILABLE = 503;

  private S3Faults() {}

  /** Whether another try may go better: anything but an answer that stays the same. */
  static boolean mayPass(Exception e) {
    if (e instanceof AbortedException || isInterrupted(e)) {
      return false;
    }
    if (e instanceof AwsServiceException answer) {
      int status = answer.statusCode();
      return status >= FIRST_OF_SERVER
          || status == TIMEOUT
          || status == TOO_MANY
          || answer.isThrottlingException();
    }
    return !(e instanceof SdkException failure) || failure.retryable() || hasIoCause(e);
  }

  /** A time-out is no interruption, though the JDK derives the one from the other. */
  private static boolean isInterrupted(Exception e) {
    return e instanceof InterruptedIOException && !(e instanceof SocketTimeoutException);
  }

  private static boolean hasIoCause(Exception e) {
    return e.getCause() instanceof IOException;
  }

  static String reasonOf(Exception e) {
    if (e instanceof AwsServiceException answer) {
      return reasonOf(answer);
    }
    Throwable last = e;
    while (last.getCause() != null && last.getCause() instanceof IOException) {
      last = last.getCause();
    }
    String message = last.getMessage();
    return message == null ? last.getClass().getSimpleName() : message;
  }

  private static String reasonOf(AwsServiceException answer) {
    AwsErrorDetails details = answer.awsErrorDetails();
    String code = details == null || details.errorCode() == null ? "" : details.errorCode();
    String shown = " (" + (answer.statusCode() + " " + code).strip() + ")";
    if (code.equals("InvalidObjectState")) {
      return "archived" + shown + ": it has to be restored before it can be read";
    }
    if (code.equals("NoSuchBucket")) {
      return "no such bucket" + shown;
    }
    return switch (answer.statusCode()) {
      case FORBIDDEN -> "access denied" + shown;
      case MISSING -> "no such object" + shown;
      case CHANGED -> "the object changed while it was read" + shown;
      case UNAVAILABLE, TOO_MANY -> "throttled" + shown;
      default -> "the server answered" + shown + messageOf(details);
    };
  }

  private static String messageOf(AwsErrorDetails details) {
    return details == null || details.errorMessage() == null ? "" : ": " + details.errorMessage();
  }
}
