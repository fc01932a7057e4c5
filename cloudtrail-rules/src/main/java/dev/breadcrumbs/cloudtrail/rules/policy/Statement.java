package dev.breadcrumbs.cloudtrail.rules.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One statement of a policy, whose lists of one may be that one. */
record Statement(JsonNode node) {
  boolean allows() {
    return member("Effect").asText().equalsIgnoreCase("Allow");
  }

  /** A member by its name, without case; the missing node if there is none. */
  JsonNode member(String name) {
    JsonNode exact = node.get(name);
    if (exact != null) {
      return exact;
    }
    for (Map.Entry<String, JsonNode> each : node.properties()) {
      if (each.getKey().equalsIgnoreCase(name)) {
        return each.getValue();
      }
    }
    return MissingNode.getInstance();
  }

  boolean has(String name) {
    return !member(name).isMissingNode();
  }

  List<String> texts(String name) {
    return texts(member(name));
  }

  /** The single texts of a value that may be one or a list. */
  static List<String> texts(JsonNode value) {
    List<String> texts = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(each -> addText(each, texts));
    } else {
      addText(value, texts);
    }
    return texts;
  }

  private static void addText(JsonNode single, List<String> texts) {
    if (single.isValueNode() && !single.isNull()) {
      texts.add(single.asText());
    }
  }

  /** The principals that are accounts, users and roles, or everybody: no services, no providers. */
  Stream<String> principals() {
    JsonNode principal = member("Principal");
    if (!principal.isObject()) {
      return texts(principal).stream();
    }
    return principal.properties().stream()
        .filter(each -> each.getKey().equalsIgnoreCase("AWS") || each.getKey().equals("*"))
        .flatMap(each -> texts(each.getValue()).stream());
  }

  /** The providers of identities among the principals. */
  Stream<String> providers() {
    return member("Principal").properties().stream()
        .filter(each -> each.getKey().equalsIgnoreCase("Federated"))
        .flatMap(each -> texts(each.getValue()).stream());
  }

  /** Whether everybody is among the principals, be it as all but some. */
  boolean isForEverybody() {
    return has("NotPrincipal") || principals().anyMatch(Wildcards::isEverything);
  }

  Narrowing narrowing() {
    return new Narrowing(member("Condition"));
  }

  @Override
  public String toString() {
    return node.toString();
  }
}
