package dev.breadcrumbs.cloudtrail.model.internal.decode;

import dev.breadcrumbs.cloudtrail.model.scan.ObjectBytes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a list of nested records straight from the bytes. */
final class DirectList implements DirectPart {
  /** What is read where the list is empty: that object and no other. */
  static final List<Object> EMPTY = List.of();

  private final DirectRecord elements;

  DirectList(DirectRecord elements) {
    this.elements = elements;
  }

  @Override
  public @Nullable List<Object> read(ObjectBytes in) {
    boolean more = in.enter('[', ']');
    if (!more) {
      return in.isRefused() ? null : EMPTY;
    }
    List<Object> list = new ArrayList<>(2);
    while (more) {
      Object element = elements.read(in);
      if (element == null) {
        return null;
      }
      list.add(element);
      more = in.goesOn(']');
    }
    return in.isRefused() ? null : list;
  }
}
