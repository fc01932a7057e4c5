package dev.breadcrumbs.cloudtrail.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Follows dotted paths into events. */
final class EventPaths {
  private EventPaths() {}

  static JsonNode at(CloudTrailEvent event, String path) {
    Objects.requireNonNull(path, "path is null");
    int dot = path.indexOf('.');
    String first = dot < 0 ? path : path.substring(0, dot);
    JsonNode top = EventDecoder.CODEC.field(event, first);
    return dot < 0 ? top : walk(top, path.substring(dot + 1));
  }

  /** Follows a dotted path; a missing node if it leads nowhere. */
  static JsonNode walk(@Nullable JsonNode from, String path) {
    if (from == null) {
      return MissingNode.getInstance();
    }
    JsonNode node = from;
    for (String name : path.split("\\.", -1)) {
      node = node.isArray() && isIndex(name) ? node.path(Integer.parseInt(name)) : node.path(name);
    }
    return node;
  }

  private static boolean isIndex(String name) {
    return !name.isEmpty() && name.length() < 9 && name.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
