package dev.breadcrumbs.cloudtrail.rules.internal.story;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a call makes, names and removes: by these one call of a second depends on another.
 *
 * @param makes names and ids that there are only since the call
 * @param names names and ids that the call asks for
 * @param removes names and ids that are no more since the call
 */
public record CallTies(Set<String> makes, Set<String> names, Set<String> removes) {
  static final CallTies NONE = new CallTies(Set.of(), Set.of(), Set.of());

  private static final int MOST = 50;
  private static final int LONGEST = 200;
  private static final Pattern MAKING = Pattern.compile("(?:Create|Register|Import|Allocate)(.+)");
  private static final Pattern REMOVING = Pattern.compile("(?:Delete|Deregister|Release)(.+)");

  public CallTies {
    makes = Set.copyOf(makes);
    names = Set.copyOf(names);
    removes = Set.copyOf(removes);
  }

  static CallTies of(CloudTrailEvent event) {
    Set<String> named = new TreeSet<>();
    add(named, event.requestParameters());
    if (event.userIdentity() != null) {
      addText(named, event.userIdentity().accessKeyId());
    }
    Set<String> made = new TreeSet<>();
    addIds(made, event.responseElements(), "");
    String name = CallWords.plainName(event);
    addOwn(made, MAKING.matcher(name), event);
    Set<String> removed = new TreeSet<>();
    addOwn(removed, REMOVING.matcher(name), event);
    made.removeAll(removed);
    if (!event.isSuccess()) {
      return new CallTies(Set.of(), named, Set.of());
    }
    return new CallTies(made, named, removed);
  }

  /** The name of what the call is about: {@code userName} of CreateUser. */
  private static void addOwn(Set<String> found, Matcher call, CloudTrailEvent event) {
    JsonNode parameters = event.requestParameters();
    if (!call.matches() || parameters == null) {
      return;
    }
    String thing = call.group(1);
    String field = thing.substring(0, 1).toLowerCase(Locale.ROOT) + thing.substring(1);
    for (String end : new String[] {"Name", "Id", "Identifier", "Arn"}) {
      addText(found, parameters.path(field + end).asText());
    }
  }

  private static void add(Set<String> found, @Nullable JsonNode node) {
    if (node == null || found.size() >= MOST) {
      return;
    }
    if (node.isTextual()) {
      addText(found, node.asText());
    } else {
      node.forEach(child -> add(found, child));
    }
  }

  /** The ids in an answer: what is called so. */
  private static void addIds(Set<String> found, @Nullable JsonNode node, String name) {
    if (node == null || found.size() >= MOST) {
      return;
    }
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> each : node.properties()) {
        addIds(found, each.getValue(), each.getKey());
      }
    } else if (node.isArray()) {
      node.forEach(child -> addIds(found, child, name));
    } else if (node.isTextual()
        && (name.endsWith("Id") || name.endsWith("Arn") || name.equals("arn"))) {
      addText(found, node.asText());
    }
  }

  private static void addText(Set<String> found, @Nullable String text) {
    if (text != null && !text.isEmpty() && text.length() <= LONGEST && found.size() < MOST) {
      found.add(text);
    }
  }

  /** What calls that are folded have together. */
  CallTies and(CallTies other) {
    if (equals(other) || other.equals(NONE)) {
      return this;
    }
    return equals(NONE)
        ? other
        : new CallTies(
            both(makes, other.makes), both(names, other.names), both(removes, other.removes));
  }

  private static Set<String> both(Set<String> one, Set<String> other) {
    TreeSet<String> all = new TreeSet<>(one);
    all.addAll(other);
    while (all.size() > MOST) {
      all.pollLast();
    }
    return all;
  }

  /** Whether this call is only possible, or only makes sense, after another one. */
  boolean comesAfter(CallTies other) {
    boolean uses = shares(other.makes, names) && !shares(makes, other.names);
    return uses || (shares(removes, other.names) && !shares(other.removes, names));
  }

  private static boolean shares(Set<String> some, Set<String> others) {
    return some.stream().anyMatch(others::contains);
  }
}
