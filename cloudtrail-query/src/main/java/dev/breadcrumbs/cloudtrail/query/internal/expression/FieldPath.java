package dev.breadcrumbs.cloudtrail.query.internal.expression;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.internal.decode.RecordCodec;
import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The way from an event to one of its values: field names joined by dots. An array on the way is
 * looked through, each of its elements; Splunk's spelling {@code items{}.id} means the same, and
 * {@code items{0}.id} looks at the first one only. In the parts of an event that are free in form,
 * a key may have dots itself: {@code requestParameters.conf.spark.sql.port} also finds the key
 * {@code spark.sql.port}.
 */
public record FieldPath(List<String> names) {
  /** Leads to all values of an event, wherever they are. */
  public static final FieldPath WHOLE = new FieldPath(List.of());

  /** In front of a path in a text: the event's own field, whatever else its name means. */
  public static final String RAW = "raw.";

  private static final Pattern ARRAY_MARKS = Pattern.compile("(?:\\{\\})+(?=\\.|\\{|$)");
  private static final Pattern PLACE =
      Pattern.compile("(?<=[^.])(?=\\{[0-9]{1,6}\\}(?:\\.|\\{|$))");
  private static final Pattern PLACE_ALONE = Pattern.compile("\\{[0-9]{1,6}\\}");

  /** Where keys may have dots. */
  private static final Set<String> FREE_FORM =
      Set.of(
          "requestParameters",
          "responseElements",
          "additionalEventData",
          "serviceEventDetails",
          "addendum");

  /** Made when an event is asked: it takes long, and whoever makes a path need not have one. */
  private static final class Events {
    static final RecordCodec<CloudTrailEvent> CODEC = RecordCodec.of(CloudTrailEvent.class);
  }

  public FieldPath {
    names = List.copyOf(names);
  }

  public static FieldPath parse(String text) {
    List<String> names = namesIn(text);
    if (names.stream().anyMatch(String::isBlank)) {
      throw new SearchException("no field path: '" + text + "'");
    }
    return new FieldPath(names);
  }

  private static List<String> namesIn(String text) {
    if (text.indexOf('{') < 0) {
      return List.of(text.split("\\.", -1));
    }
    String plain = ARRAY_MARKS.matcher(text).replaceAll("");
    return Stream.of(plain.split("\\.", -1)).flatMap(PLACE::splitAsStream).toList();
  }

  String first() {
    return names.get(0);
  }

  /** The value that a tree has at this path, or null if it is missing. */
  public @Nullable Object valueIn(JsonNode tree) {
    return names.isEmpty() ? allIn(tree) : valueIn(tree, 0);
  }

  public @Nullable Object valueIn(CloudTrailEvent event) {
    if (names.isEmpty()) {
      return allIn(event.toTree());
    }
    RecordCodec.Reached reached = Events.CODEC.reach(event, names, 0);
    return valueIn(reached.node(), reached.names());
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
    Object plain = plainIn(node, from, true);
    return plain == null && mayJoin() ? joinedIn(node, from) : plain;
  }

  /** The same without keys that have dots. */
  public @Nullable Object plainIn(JsonNode node, int from) {
    return plainIn(node, from, false);
  }

  private @Nullable Object plainIn(JsonNode node, int from, boolean joins) {
    JsonNode current = node;
    for (int index = from; index < names.size(); index++) {
      String name = names.get(index);
      if (!current.isArray()) {
        current = current.get(name);
      } else if (isPlace(name)) {
        current = current.get(place(name));
      } else {
        return collected(current, index, joins);
      }
      if (current == null) {
        return null;
      }
    }
    return Values.of(current);
  }

  private @Nullable Object collected(JsonNode array, int from, boolean joins) {
    List<Object> found = new ArrayList<>(array.size());
    for (JsonNode element : array) {
      Values.addAll(found, joins ? valueIn(element, from) : plainIn(element, from, false));
    }
    return Values.ofList(found);
  }

  private static boolean isPlace(String name) {
    return !name.isEmpty() && name.charAt(0) == '{' && PLACE_ALONE.matcher(name).matches();
  }

  private static int place(String name) {
    return Integer.parseInt(name, 1, name.length() - 1, 10);
  }

  private boolean mayJoin() {
    return names.size() > 2 && FREE_FORM.contains(names.get(0));
  }

  /** A value under a key with dots: the deepest such key first, then the shortest. */
  private @Nullable Object joinedIn(JsonNode node, int from) {
    List<JsonNode> way = new ArrayList<>();
    JsonNode current = node;
    for (int index = from; index < names.size() && current != null && current.isObject(); index++) {
      way.add(current);
      current = current.get(names.get(index));
    }
    for (int index = from + way.size() - 1; index >= Math.max(from, 1); index--) {
      for (int end = index + 2; end <= names.size(); end++) {
        JsonNode value = way.get(index - from).get(joined(index, end));
        Object found = value == null ? null : plainIn(value, end, false);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private String joined(int from, int to) {
    return String.join(".", names.subList(from, to));
  }

  /** The same path where two names or more are one key, in the order in which they are tried. */
  public List<FieldPath> joinedForms() {
    List<FieldPath> forms = new ArrayList<>();
    for (int index = mayJoin() ? names.size() - 2 : 0; index >= 1; index--) {
      for (int end = index + 2; end <= names.size(); end++) {
        List<String> form = new ArrayList<>(names.subList(0, index));
        form.add(joined(index, end));
        form.addAll(names.subList(end, names.size()));
        forms.add(new FieldPath(form));
      }
    }
    return forms;
  }

  @Override
  public String toString() {
    if (names.isEmpty()) {
      return "_raw";
    }
    StringBuilder text = new StringBuilder(names.get(0));
    for (String name : names.subList(1, names.size())) {
      text.append(isPlace(name) ? "" : ".").append(name);
    }
    return text.toString();
  }
}
