package dev.breadcrumbs.cloudtrail.model.internal.decode;

import dev.breadcrumbs.cloudtrail.model.scan.ObjectBytes;
import org.jspecify.annotations.Nullable;

/**
 * Reads the value of one component straight from the bytes, if it has the form in which it would be
 * written back. Any other value is refused: the whole record then goes to {@link RecordCodec}. Not
 * thread-safe.
 */
@FunctionalInterface
interface DirectPart {
  /** Reads a value that is no null; null if it is refused. */
  @Nullable Object read(ObjectBytes in);

  static DirectPart of(RecordPart part, boolean topLevel) {
    if (part instanceof NestedPart nested) {
      return new DirectRecord(nested.codec(), false);
    }
    if (part instanceof ListedPart listed) {
      return new DirectList(new DirectRecord(listed.codec(), false));
    }
    return plain(((PlainPart) part).kind(), topLevel);
  }

  private static DirectPart plain(ComponentKind kind, boolean topLevel) {
    return switch (kind) {
      case TEXT -> new DirectText();
      case FLAG -> DirectScalars::flag;
      case WHOLE_NUMBER -> DirectScalars::wholeNumber;
      case NUMBER -> DirectScalars::none;
      case TIME -> new DirectTime();
      case NODE -> topLevel ? FreeForm::read : DirectTree::read;
    };
  }
}
