package dev.breadcrumbs.cloudtrail.model.internal.decode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.POJONode;
import dev.breadcrumbs.cloudtrail.model.scan.CheckedValue;
import dev.breadcrumbs.cloudtrail.model.scan.ObjectBytes;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Stands for a free-form part within an event: bytes that were checked, of which a tree is made
 * when somebody asks for it. Events give the tree out and never this. Thread-safe.
 */
public final class FreeForm extends POJONode {
  private static final long serialVersionUID = 1L;

  /** The bytes, and then the tree; a tree is what is serialised in this one's place. */
  private transient volatile Object content;

  private FreeForm(Object content) {
    super(null);
    this.content = content;
  }

  /** Reads a value, which is no null, and leaves it as bytes; null if it is refused. */
  static @Nullable FreeForm read(ObjectBytes in) {
    int from = in.at();
    return in.skipValue()
        ? new FreeForm(Arrays.copyOfRange(in.bytes(), from, in.at() + ObjectBytes.PADDING))
        : null;
  }

  /** Makes what an event keeps of a part. */
  public static @Nullable JsonNode of(@Nullable JsonNode part) {
    return part == null || part instanceof FreeForm ? part : new FreeForm(part);
  }

  /** Returns the tree that an event's part stands for. */
  public static @Nullable JsonNode tree(@Nullable JsonNode part) {
    return part instanceof FreeForm form ? form.tree() : part;
  }

  private JsonNode tree() {
    return content instanceof JsonNode tree ? tree : made();
  }

  /** Makes the tree once: whoever asks, asks for the same object. */
  private synchronized JsonNode made() {
    if (content instanceof byte[] bytes) {
      content = DirectTree.checked(new CheckedValue(bytes, 0, bytes.length - ObjectBytes.PADDING));
    }
    return (JsonNode) content;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FreeForm form && tree().equals(form.tree());
  }

  @Override
  public int hashCode() {
    return tree().hashCode();
  }

  @Override
  public String toString() {
    return tree().toString();
  }

  /** Nothing is ever written as one: who says so has made it up. */
  @Serial
  private void readObject(ObjectInputStream stream) throws InvalidObjectException {
    throw new InvalidObjectException("a part of an event is written as its tree");
  }

  @Serial
  private Object writeReplace() {
    return tree();
  }
}
