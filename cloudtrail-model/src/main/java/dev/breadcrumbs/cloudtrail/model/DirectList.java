package dev.breadcrumbs.cloudtrail.model;

import dev.breadcrumbs.cloudtrail.model.scan.ObjectBytes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a list of nested records straight from the bytes. */
final class DirectList implements DirectPart {
  private final DirectRecord elements;

  DirectList(DirectRecord elements) {
    this.elements = elements;
  }

  @Override
  public @Nullable List<Object> read(ObjectBytes in) {
    List<Object> list = new ArrayList<>(2);
    boolean more = in.enter('[', ']');
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
