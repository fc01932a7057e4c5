package dev.breadcrumbs.cloudtrail.model.reading;

import dev.breadcrumbs.cloudtrail.model.internal.envelope.Envelope;
import dev.breadcrumbs.cloudtrail.model.internal.envelope.EscapedText;
import dev.breadcrumbs.cloudtrail.model.internal.envelope.Respeller;
import dev.breadcrumbs.cloudtrail.model.internal.envelope.StructureScanner;
import dev.breadcrumbs.cloudtrail.model.internal.envelope.Wrapping;
import dev.breadcrumbs.cloudtrail.model.internal.envelope.Wrappings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes events out of the messages that hold them, and reports those that hold none. */
final class Unwrapper {
  /** Lambda, queue, topic, EventBridge, with one or two to spare. */
  private static final int DEEPEST = 6;

  private static final int PADDING = 64;

  private static final Wrapping NO_OBJECT =
      Wrapping.without(Wrapping.Form.NO_EVENT, "an element of the array is no object");

  private static final String CONTROL_TEXT = "CWL CONTROL MESSAGE";

  private final FramingFaults faults;
  private final ReadLimits limits;
  private final ReadLog log;
  private final Wrappings wrappings;
  private final Respeller spelling;
  private final Set<PassedOver.Kind> passedOver = EnumSet.noneOf(PassedOver.Kind.class);

  Unwrapper(FramingFaults faults, ReadLimits limits, ReadLog log) {
    this.faults = faults;
    this.limits = limits;
    this.log = log;
    StructureScanner scanner = limits.scanner();
    this.wrappings = new Wrappings(scanner);
    this.spelling = new Respeller(new Envelope(scanner));
  }

  /** Returns what a document's current record is; null if it is to be delivered. */
  @Nullable Wrapping look(Document document) {
    if (document.isObject()) {
      return wrappings.of(
          document.bytes(), document.start(), document.end(), document.isAtTopLevel());
    }
    Wrapping found = wrappings.ofElement(document.bytes(), document.start(), document.end());
    return found == null ? NO_OBJECT : found;
  }

  /**
   * Opens what a record holds.
   *
   * @param wrapping what the record is
   * @param document the document whose current record it is
   * @param depth how many documents are around that one
   * @return what it holds; null if that is nothing, which was then reported
   */
  @Nullable ByteWindow open(Wrapping wrapping, Document document, int depth) {
    if (depth == DEEPEST) {
      report(
          document,
          ProblemKind.NESTED_TOO_DEEPLY,
          "the message is within more than " + DEEPEST + " others");
      return null;
    }
    return switch (wrapping.form()) {
      case JSON -> {
        faults.takeBackRecord();
        yield document.window().within(wrapping.from(), wrapping.to());
      }
      case TEXT -> text(wrapping, document, ProblemKind.NOT_AN_EVENT);
      case MESSAGE -> text(wrapping, document, ProblemKind.NOTIFICATION);
      case BASE64 -> base64(wrapping, document);
      case RESPELLED -> respelled(wrapping, document);
      case NO_EVENT -> report(document, ProblemKind.NOT_AN_EVENT, wrapping.reason());
      case NOTIFICATION -> report(document, ProblemKind.NOTIFICATION, wrapping.reason());
      case UNSUPPORTED -> report(document, ProblemKind.UNSUPPORTED_FORMAT, wrapping.reason());
      case DIGEST -> passOver(PassedOver.Kind.DIGEST, wrapping.reason());
      case DIGEST_METADATA -> passOver(PassedOver.Kind.DIGEST_METADATA, wrapping.reason());
      case CONTROL_MESSAGE -> controlMessage();
    };
  }

  private @Nullable ByteWindow text(Wrapping wrapping, Document document, ProblemKind otherwise) {
    EscapedText text = EscapedText.of(document.bytes(), wrapping.from(), wrapping.to());
    if (text == null) {
      return report(
          document, ProblemKind.BROKEN_ENVELOPE, "its text has an escape that is none in JSON");
    }
    if (text.beginsWith(CONTROL_TEXT)) {
      return controlMessage();
    }
    if (!text.holdsJson()) {
      return report(document, otherwise, wrapping.reason());
    }
    faults.takeBackRecord();
    return ByteWindow.over(text.bytes(), text.length(), faults, document.place());
  }

  private @Nullable ByteWindow base64(Wrapping wrapping, Document document) {
    EscapedText text = EscapedText.of(document.bytes(), wrapping.from(), wrapping.to());
    if (text == null) {
      return report(
          document, ProblemKind.BROKEN_ENVELOPE, "its text has an escape that is none in JSON");
    }
    ByteWindow window;
    try {
      ByteBuffer data = Base64.getDecoder().decode(ByteBuffer.wrap(text.bytes(), 0, text.length()));
      byte[] bytes = Arrays.copyOf(data.array(), data.limit());
      window = ByteWindow.unpacked(bytes, faults, limits, document.place());
    } catch (IllegalArgumentException e) {
      return report(document, ProblemKind.BROKEN_ENVELOPE, "its data is no base64");
    } catch (IOException e) {
      return report(document, ProblemKind.BROKEN_ENVELOPE, "its data cannot be read");
    }
    faults.takeBackRecord();
    return window;
  }

  private ByteWindow respelled(Wrapping wrapping, Document document) {
    byte[] event = spelling.respelled(document.bytes(), wrapping.from(), wrapping.to());
    faults.takeBackRecord();
    return ByteWindow.over(
        Arrays.copyOf(event, event.length + PADDING), event.length, faults, document.place());
  }

  /** Counts a file once, however many of its kind are in it. */
  private @Nullable ByteWindow passOver(PassedOver.Kind kind, String reason) {
    faults.takeBackRecord();
    if (passedOver.add(kind)) {
      log.filePassedOver(new PassedOver(faults.file(), kind, reason));
    }
    return null;
  }

  private @Nullable ByteWindow controlMessage() {
    faults.takeBackRecord();
    log.controlMessagePassedOver();
    return null;
  }

  private @Nullable ByteWindow report(Document document, ProblemKind kind, String reason) {
    RecordOrigin origin = document.origin();
    faults.ofRecord(origin.record(), kind, origin.offset(), reason);
    return null;
  }
}
