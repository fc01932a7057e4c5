package dev.breadcrumbs.cloudtrail.model.internal.envelope;

import dev.breadcrumbs.cloudtrail.model.internal.envelope.Members.Place;
import dev.breadcrumbs.cloudtrail.model.internal.envelope.Wrapping.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Recognises by their members the messages in which AWS hands events on: of EventBridge, CloudWatch
 * Logs, Kinesis, Firehose, SNS and SQS, and of {@code aws cloudtrail lookup-events}; and whatever
 * else holds events, by {@link HeldEvents}. The shapes are those of each service's documentation.
 */
public final class Wrappings {
  /** Looks at one kind of object; null if it is not of that kind. */
  private interface Rule {
    @Nullable Wrapping look(Members members);
  }

  private static final String NO_JSON = "the message is no JSON of an event";

  private final Envelope envelope;
  private final HeldEvents held;

  /** In this order: what is told most surely comes first. */
  private final List<Rule> messages =
      List.of(
          Wrappings::lookedUp,
          Wrappings::eventBridge,
          this::kinesis,
          this::lambda,
          Wrappings::firehose,
          Wrappings::topic,
          Wrappings::queue);

  private final List<Rule> others =
      List.of(
          Wrappings::logEvent,
          Wrappings::notification,
          Wrappings::controlMessage,
          Wrappings::queryResults);

  private byte[] bytes = new byte[0];

  /** Looks at objects by a scanner, within its limits. */
  public Wrappings(StructureScanner scanner) {
    envelope = new Envelope(scanner);
    held = new HeldEvents(envelope, this::message);
  }

  /**
   * Returns what an object is.
   *
   * @param array the bytes
   * @param from index of its opening brace
   * @param to index behind its closing brace
   * @param topLevel whether it stands in no array
   * @return null if it is an event, or nothing that is known here
   */
  public @Nullable Wrapping of(byte[] array, int from, int to, boolean topLevel) {
    bytes = array;
    held.moveTo(array);
    Members members = Members.of(envelope, array, from, to);
    if (members.areOfEvent()) {
      return null;
    }
    Place whole = new Place(from, to);
    Wrapping found = known(members, whole);
    if (found == null) {
      found = topLevel ? null : envelope(members, whole);
    }
    return found == null ? held.atAnyPlace(members) : found;
  }

  private @Nullable Wrapping known(Members members, Place whole) {
    Wrapping found = digest(members);
    found = found == null ? message(members, whole) : found;
    found = found == null ? held.atKnownPlace(members, 0) : found;
    return found == null ? first(others, members) : found;
  }

  private @Nullable Wrapping message(Members members, Place whole) {
    Wrapping found = first(messages, members);
    return found == null && Spelling.isOfEvent(members.names())
        ? Wrapping.of(Form.RESPELLED, whole, NO_JSON)
        : found;
  }

  private static @Nullable Wrapping first(List<Rule> rules, Members members) {
    for (Rule rule : rules) {
      Wrapping wrapping = rule.look(members);
      if (wrapping != null) {
        return wrapping;
      }
    }
    return null;
  }

  /**
   * Returns what an element of an array is that is no object.
   *
   * @return null if it is nothing that holds an event
   */
  public @Nullable Wrapping ofElement(byte[] array, int from, int to) {
    bytes = array;
    held.moveTo(array);
    return held.inElement(new Place(from, to));
  }

  private @Nullable Wrapping digest(Members members) {
    boolean digest = members.has("digestEndTime") && members.has("digestS3Object");
    return digest || (members.has("digestStartTime") && members.has("logFiles"))
        ? Wrapping.without(Form.DIGEST, "a digest file, which lists log files and holds no events")
        : metadata(members);
  }

  /** What {@code aws s3api head-object} prints of a digest file, or the metadata alone. */
  private @Nullable Wrapping metadata(Members members) {
    Place below = members.object("Metadata");
    Members names = below == null ? members : Members.of(envelope, bytes, below.from(), below.to());
    boolean ofDigest =
        names.has("signature-algorithm") || names.has("x-amz-meta-signature-algorithm");
    return ofDigest ? Wrapping.without(Form.DIGEST_METADATA, "metadata of a digest file") : null;
  }

  private static @Nullable Wrapping lookedUp(Members members) {
    return text(Form.TEXT, members, "CloudTrailEvent");
  }

  private static @Nullable Wrapping text(Form form, Members members, String name) {
    Place text = members.text(name);
    return text == null ? null : Wrapping.of(form, text, NO_JSON);
  }

  private static @Nullable Wrapping eventBridge(Members members) {
    Place detail = members.object("detail");
    if (detail == null || members.text("detail-type") == null) {
      return null;
    }
    String type = members.shortText("detail-type");
    return type.contains("CloudTrail")
        ? Wrapping.of(Form.JSON, detail, NO_JSON)
        : Wrapping.without(
            Form.NOTIFICATION, "an EventBridge event of the type '" + type + "', not CloudTrail's");
  }

  private @Nullable Wrapping kinesis(Members members) {
    return base64Below(members, "kinesis");
  }

  private @Nullable Wrapping lambda(Members members) {
    return base64Below(members, "awslogs");
  }

  private @Nullable Wrapping base64Below(Members members, String name) {
    Place below = members.object(name);
    return below == null
        ? null
        : text(Form.BASE64, Members.of(envelope, bytes, below.from(), below.to()), "data");
  }

  /** Records of a Firehose transformation, and of {@code aws kinesis get-records}. */
  private static @Nullable Wrapping firehose(Members members) {
    if (members.has("recordId")) {
      return text(Form.BASE64, members, "data");
    }
    return members.has("SequenceNumber") ? text(Form.BASE64, members, "Data") : null;
  }

  /** A message of SNS, and what Lambda wraps around it. */
  private static @Nullable Wrapping topic(Members members) {
    Place below = members.object("Sns");
    if (below != null) {
      return Wrapping.of(Form.JSON, below, NO_JSON);
    }
    return members.has("TopicArn") ? text(Form.MESSAGE, members, "Message") : null;
  }

  /** A message of SQS, as Lambda has it and as {@code aws sqs receive-message} prints it. */
  private static @Nullable Wrapping queue(Members members) {
    if (members.has("messageId") || members.has("receiptHandle")) {
      return text(Form.MESSAGE, members, "body");
    }
    boolean printed = members.has("MessageId") || members.has("ReceiptHandle");
    return printed ? text(Form.MESSAGE, members, "Body") : null;
  }

  private static @Nullable Wrapping logEvent(Members members) {
    return members.has("timestamp") ? text(Form.TEXT, members, "message") : null;
  }

  private static @Nullable Wrapping notification(Members members) {
    boolean newFile = members.has("s3Bucket") && members.has("s3ObjectKey");
    boolean test = members.shortText("Event").equals("s3:TestEvent");
    boolean other = members.has("s3") || members.has("eventSourceARN");
    return newFile || test || other
        ? Wrapping.without(Form.NOTIFICATION, "a notification, which holds no event")
        : null;
  }

  private static @Nullable Wrapping controlMessage(Members members) {
    return members.shortText("messageType").equals("CONTROL_MESSAGE")
        ? Wrapping.without(Form.CONTROL_MESSAGE, "")
        : null;
  }

  /** What {@code aws cloudtrail get-query-results} and {@code aws athena} print. */
  private static @Nullable Wrapping queryResults(Members members) {
    boolean results = members.array("QueryResultRows") != null || members.has("ResultSet");
    return results
        ? Wrapping.without(
            Form.UNSUPPORTED, "results of a query in JSON, which are not read: save them as CSV")
        : null;
  }

  /** An envelope within an array, or within another. */
  private static @Nullable Wrapping envelope(Members members, Place whole) {
    return EventKeys.ofEnvelopes().stream().anyMatch(name -> members.array(name) != null)
        ? Wrapping.of(Form.JSON, whole, NO_JSON)
        : null;
  }
}
