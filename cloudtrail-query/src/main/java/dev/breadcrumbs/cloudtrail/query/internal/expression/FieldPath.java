package dev.breadcrumbs.cloudtrail.query.internal.expression;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The way from an event to one of its values: field names joined by dots. An array on the way is
 * looked through, each of its elements; Splunk's spelling {@code items{}.id} means the same.
 */
public record FieldPath(List<String> names) {
  /** Leads to all values of an event, wherever they are. */
  public static final FieldPath WHOLE = new FieldPath(List.of());

  /** In front of a path in a text: the event's own field, whatever else its name means. */
  public static final String RAW = "raw.";

  private static final Pattern ARRAY_MARKS = Pattern.compile("(?:\\{\\})+(?=\\.|$)");

  public FieldPath {
    names = List.copyOf(names);
  }

  public static FieldPath parse(String text) {
    String plain = ARRAY_MARKS.matcher(text).replaceAll("");
    List<String> names = List.of(plain.split("\\.", -1));
    if (names.stream().anyMatch(String::isBlank)) {
      throw new SearchException("no field path: '" + text + "'");
    }
    return new FieldPath(names);
  }

  String first() {
    return names.get(0);
  }

  /** The value that a tree has at this path, or null if it is missing. */
  public @Nullable Object valueIn(JsonNode tree) {
    return names.isEmpty() ? allIn(tree) : valueIn(tree, 0);
  }

  public @Nullable Object valueIn(CloudTrailEvent event) {
    return names.isEmpty() ? allIn(event.toTree()) : valueIn(event.at(first()), 1);
  }

  private static @Nullable Object allIn(JsonNode tree) {
    List<Object> found = new ArrayList<>();
    addAllIn(tree, found);
    return Values.ofList(found);
  }

  private static void addAllIn(JsonNode node, List<Object> found) {
    if (node.isContainerNode()) {
      node.forEach(child -> addAllIn(child, found));
    } else {
      Values.addAll(found, Values.of(node));
    }
  }

  /** The value below a node that the first {@code from} names have led to. */
  public @Nullable Object valueIn(JsonNode node, int from) {
    JsonNode current = node;
    for (int index = from; index < names.size(); index++) {
      if (current.isArray()) {
        return collected(current, index);
      }
      current = current.get(names.get(index));
      if (current == null) {
        return null;
      }
    }
    return Values.of(current);
  }

  private @Nullable Object collected(JsonNode array, int from) {
    List<Object> found = new ArrayList<>(array.size());
    for (JsonNode element : array) {
      Values.addAll(found, valueIn(element, from));
    }
    return Values.ofList(found);
  }

  @Override
  public String toString() {
    return names.isEmpty() ? "_raw" : String.join(".", names);
  }
}
