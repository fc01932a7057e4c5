package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The paths that typed events have, read off the event's own records. */
final class KnownPaths {
  static final List<String> ALL = allBelow(CloudTrailEvent.class, "");

  private static final List<String> TOP_LEVEL =
      Stream.of(CloudTrailEvent.class.getRecordComponents()).map(RecordComponent::getName).toList();

  private KnownPaths() {}

  static boolean isKnownTopLevel(String name) {
    return TOP_LEVEL.contains(name);
  }

  private static List<String> allBelow(Class<?> type, String prefix) {
    List<String> paths = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getName().equals("otherFields")) {
        continue;
      }
      String path = prefix + component.getName();
      paths.add(path);
      Class<?> nested = nestedType(component);
      if (nested.isRecord()) {
        paths.addAll(allBelow(nested, path + "."));
      }
    }
    return List.copyOf(paths);
  }

  private static Class<?> nestedType(RecordComponent component) {
    return component.getGenericType() instanceof ParameterizedType list
            && list.getActualTypeArguments()[0] instanceof Class<?> element
        ? element
        : component.getType();
  }
}
