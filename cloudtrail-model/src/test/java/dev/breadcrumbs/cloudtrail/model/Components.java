package dev.breadcrumbs.cloudtrail.model;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One component of an event or of a record within it.
 *
 * @param path where it is, with 0 for the element of a list
 * @param type its type; the element's for a list
 * @param listed whether it is a list
 */
record Components(String path, Class<?> type, boolean listed) {
  static Stream<Components> all() {
    List<Components> found = new ArrayList<>();
    collect("", CloudTrailEvent.class, found);
    return found.stream();
  }

  private static void collect(String prefix, Class<?> type, List<Components> found) {
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getName().equals("otherFields")) {
        continue;
      }
      String path = prefix + component.getName();
      boolean listed = component.getType() == List.class;
      Class<?> held =
          listed
              ? (Class<?>)
                  ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
              : component.getType();
      found.add(new Components(path, held, listed));
      if (held.isRecord()) {
        collect(path + (listed ? ".0." : "."), held, found);
      }
    }
  }

  /** Gives the members of an event with this value at the component's path. */
  String member(String value) {
    return member(path, value);
  }

  static String member(String path, String value) {
    String[] names = path.split("\\.", -1);
    String json = value;
    for (int index = names.length - 1; index > 0; index--) {
      json =
          names[index].equals("0") ? "[" + json + "]" : "{\"" + names[index] + "\":" + json + "}";
    }
    return "\"" + names[0] + "\":" + json;
  }

  @Override
  public String toString() {
    return path;
  }
}
