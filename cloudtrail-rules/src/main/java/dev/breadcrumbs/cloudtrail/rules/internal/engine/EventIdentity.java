package dev.breadcrumbs.cloudtrail.rules.internal.engine;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.UserIdentity;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells an event that was delivered twice from another that only has its {@code eventID}: by what
 * was called, where, when, by whom and from where. Whoever writes events cannot make one pass for
 * another that way.
 */
final class EventIdentity {
  /** What stands for the identity of an event whose own is not known. */
  static final long UNKNOWN = 0;

  private EventIdentity() {}

  static long of(CloudTrailEvent event) {
    String text =
        Stream.concat(
                Stream.of(
                    event.eventTime(),
                    event.eventSource(),
                    event.eventName(),
                    event.awsRegion(),
                    event.recipientAccountId(),
                    event.sourceIPAddress(),
                    event.errorCode(),
                    event.requestID()),
                caller(event.userIdentity()))
            .map(EventIdentity::part)
            .collect(Collectors.joining());
    long identity =
        ByteBuffer.wrap(sha256().digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
    return identity == UNKNOWN ? 1 : identity;
  }

  private static Stream<@Nullable Object> caller(@Nullable UserIdentity identity) {
    return identity == null
        ? Stream.of("")
        : Stream.of(identity.arn(), identity.principalId(), identity.accessKeyId());
  }

  /** With its length, so that no text can reach into the next part. */
  private static String part(@Nullable Object value) {
    String text = value == null ? "" : value.toString();
    return text.length() + ":" + text;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
