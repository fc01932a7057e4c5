package dev.breadcrumbs.cloudtrail.model.internal.decode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.breadcrumbs.cloudtrail.model.scan.Member;
import dev.breadcrumbs.cloudtrail.model.scan.MemberTable;
import dev.breadcrumbs.cloudtrail.model.scan.ObjectBytes;
import org.jspecify.annotations.Nullable;

/**
 * Reads one kind of event record straight from the bytes: the same records as {@link RecordCodec},
 * to which it leaves whatever is unusual. Not thread-safe.
 */
final class DirectRecord implements DirectPart {
  private final RecordCodec<?> codec;
  private final DirectPart[] parts;
  private final MemberTable keys;
  private final boolean topLevel;
  private final UnknownFields unknown = new UnknownFields();

  DirectRecord(RecordCodec<?> codec, boolean topLevel) {
    this.codec = codec;
    this.topLevel = topLevel;
    keys = MemberTable.ofNames(codec.parts().stream().map(RecordPart::name).toList());
    parts =
        codec.parts().stream()
            .map(part -> DirectPart.of(part, topLevel))
            .toArray(DirectPart[]::new);
    if (topLevel) {
      keys.markEvents();
    }
  }

  /** Reads the object that begins here; null if it is refused. */
  @Override
  public @Nullable Object read(ObjectBytes in) {
    @Nullable Object[] values = new @Nullable Object[parts.length + 1];
    unknown.clear();
    // One bit for each component that was met.
    long met = 0;
    boolean event = !topLevel;
    Member member = keys.begin();
    boolean more = in.enter('{', '}');
    while (more) {
      member = in.key(keys, member);
      if (member == null) {
        return null;
      }
      event |= member.isOfEvent();
      int slot = member.slot();
      if (slot == Member.NO_SLOT) {
        takeUnknown(in, member);
      } else if ((met & 1L << slot) != 0) {
        // Of a field that stands twice the last counts, in all that is known of it.
        in.refuse();
      } else {
        met |= 1L << slot;
        values[slot] = value(in, member);
      }
      more = in.goesOn('}');
    }
    if (in.isRefused() || !event) {
      in.refuse();
      return null;
    }
    values[parts.length] = unknown.fields();
    return codec.create(values);
  }

  private void takeUnknown(ObjectBytes in, Member member) {
    if (topLevel && member.isOfOther()) {
      in.refuse();
      return;
    }
    JsonNode value = DirectTree.read(in);
    if (value != null && !unknown.add(member, value)) {
      in.refuse();
    }
  }

  private @Nullable Object value(ObjectBytes in, Member member) {
    if (in.skipNull()) {
      unknown.add(member, NullNode.getInstance());
      return null;
    }
    Object value = in.isRefused() ? null : parts[member.slot()].read(in);
    if (isEmptyList(value)) {
      // An empty list is written as an absent one.
      unknown.add(member, Json.MAPPER.createArrayNode());
    }
    return value;
  }

  @SuppressWarnings("ReferenceEquality") // One object stands for the list that was empty.
  private static boolean isEmptyList(@Nullable Object value) {
    return value == DirectList.EMPTY;
  }
}
