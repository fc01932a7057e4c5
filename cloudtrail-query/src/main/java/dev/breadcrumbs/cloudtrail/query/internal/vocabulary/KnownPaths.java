package dev.breadcrumbs.cloudtrail.query.internal.vocabulary;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/** The paths that typed events have, read off the event's own records. */
public final class KnownPaths {
  public static final List<String> ALL;

  /** Those of {@link #ALL} below which CloudTrail has whatever the service puts there. */
  static final List<String> FREE_FORM;

  static {
    List<String> all = new ArrayList<>();
    List<String> freeForm = new ArrayList<>();
    collect(CloudTrailEvent.class, "", all, freeForm);
    ALL = List.copyOf(all);
    FREE_FORM = List.copyOf(freeForm);
  }

  private KnownPaths() {}

  private static void collect(
      Class<?> type, String prefix, List<String> all, List<String> freeForm) {
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getName().equals("otherFields")) {
        continue;
      }
      String path = prefix + component.getName();
      all.add(path);
      Class<?> nested = nestedType(component);
      if (nested.isRecord()) {
        collect(nested, path + ".", all, freeForm);
      } else if (nested == JsonNode.class) {
        freeForm.add(path);
      }
    }
  }

  private static Class<?> nestedType(RecordComponent component) {
    return component.getGenericType() instanceof ParameterizedType list
            && list.getActualTypeArguments()[0] instanceof Class<?> element
        ? element
        : component.getType();
  }
}
