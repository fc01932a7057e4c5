package dev.breadcrumbs.cloudtrail.rules.internal.story;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Something that calls open and close, in one account.
 *
 * @param kind the call that opens it
 * @param what what it is, in words
 * @param name what tells it from others of its kind
 */
public record OpenThing(String accountId, String kind, String what, String name)
    implements Comparable<OpenThing> {
  private static final int MOST = 100;

  /** An access key that is set inactive is closed like one that is deleted. */
  private static final String UPDATE_KEY = "UpdateAccessKey";

  /** What a call opens. */
  static List<OpenThing> openedBy(CloudTrailEvent event) {
    List<OpenThing> found = new ArrayList<>();
    for (Opening opening : Openings.openedBy(CallWords.plainName(event))) {
      addAll(found, event, opening, opening.opened());
    }
    return found;
  }

  /** What a call closes. */
  static List<OpenThing> closedBy(CloudTrailEvent event) {
    String name = CallWords.plainName(event);
    if (name.equals(UPDATE_KEY)) {
      String status = event.requestParameter("status").orElse("");
      name = status.equals("Inactive") ? "DeleteAccessKey" : name;
    }
    List<OpenThing> found = new ArrayList<>();
    for (Opening opening : Openings.closedBy(name)) {
      addAll(found, event, opening, opening.closed());
    }
    return found;
  }

  private static void addAll(
      List<OpenThing> found, CloudTrailEvent event, Opening opening, List<String> paths) {
    List<String> names = List.of("");
    for (String path : paths) {
      List<String> values = values(event, path);
      List<String> longer = new ArrayList<>();
      for (String name : names) {
        for (String value : values) {
          if (longer.size() < MOST) {
            longer.add(name.isEmpty() ? value : name + " " + value);
          }
        }
      }
      names = longer;
    }
    String account = Objects.requireNonNullElse(event.recipientAccountId(), "");
    names.forEach(
        name -> found.add(new OpenThing(account, opening.opener(), opening.what(), name)));
  }

  private static List<String> values(CloudTrailEvent event, String path) {
    String[] names = path.split("\\.", -1);
    List<JsonNode> nodes = List.of(event.at(names[0]));
    for (int at = 1; at < names.length; at++) {
      List<JsonNode> next = new ArrayList<>();
      for (JsonNode node : nodes) {
        addChildren(next, node, names[at]);
      }
      nodes = next;
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode node : nodes) {
      if (node.isArray()) {
        node.forEach(each -> addText(texts, each));
      } else {
        addText(texts, node);
      }
    }
    return texts;
  }

  private static void addChildren(List<JsonNode> next, JsonNode node, String name) {
    if (node.isArray()) {
      node.forEach(each -> addChildren(next, each, name));
    } else if (!node.path(name).isMissingNode()) {
      next.add(node.path(name));
    }
  }

  private static void addText(List<String> texts, JsonNode node) {
    String text = node.isValueNode() ? node.asText() : node.toString();
    if (!node.isNull() && !text.isEmpty() && texts.size() < MOST) {
      texts.add(text);
    }
  }

  @Override
  public int compareTo(OpenThing other) {
    int byAccount = accountId.compareTo(other.accountId);
    int byKind = byAccount != 0 ? byAccount : kind.compareTo(other.kind);
    int byWhat = byKind != 0 ? byKind : what.compareTo(other.what);
    return byWhat != 0 ? byWhat : name.compareTo(other.name);
  }
}
