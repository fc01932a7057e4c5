package dev.breadcrumbs.cloudtrail.sql.pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.ConditionForm;
import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.sql.NotInSqlException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * A condition on single events as an event pattern of EventBridge, which matches the same
 * CloudTrail events there. Only what a pattern can express is accepted: fields by path; texts that
 * are equal, have a prefix or suffix, or contain stars; the presence of a field; address blocks;
 * and combinations of these by {@code and} and {@code or} in which no field occurs twice at one
 * level. A text field that is null, which CloudTrail leaves out instead, differs from any text
 * there. Thread-safe.
 *
 * <p>EventBridge passes read-only calls only to rules in the state {@code
 * ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS} (Amazon EventBridge User Guide, "Receiving
 * read-only management events").
 */
public final class EventPattern {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String NAME = "an event pattern";
  private static final String OR = "$or";

  private EventPattern() {}

  /**
   * Returns the pattern of a condition.
   *
   * @param condition the condition, as of a rule
   * @return the pattern as JSON
   * @throws NotInSqlException if a pattern cannot express it
   */
  public static String of(Condition condition) {
    ObjectNode pattern = JSON.objectNode();
    pattern
        .putArray("detail-type")
        .add("AWS API Call via CloudTrail")
        .add("AWS Console Sign In via CloudTrail")
        .add("AWS Service Event via CloudTrail");
    pattern.set("detail", said(condition));
    return pattern.toPrettyString();
  }

  private static ObjectNode said(Condition condition) {
    ConditionForm form = condition.form();
    if (form instanceof ConditionForm.All all) {
      ObjectNode joined = JSON.objectNode();
      all.members().forEach(member -> join(joined, said(member), condition));
      return joined;
    }
    if (form instanceof ConditionForm.Any any) {
      ObjectNode choice = JSON.objectNode();
      ArrayNode choices = choice.putArray(OR);
      any.members().forEach(member -> choices.add(said(member)));
      return choice;
    }
    if (form instanceof ConditionForm.Text text) {
      return at(text.field(), texts(text, condition));
    }
    if (form instanceof ConditionForm.Differs differs
        && !differs.ignoreCase()
        && Plain.isText(differs.field())) {
      ArrayNode texts = JSON.arrayNode();
      differs.texts().forEach(texts::add);
      return at(differs.field(), only("anything-but", texts));
    }
    return ofOne(condition, form);
  }

  private static ObjectNode ofOne(Condition condition, ConditionForm form) {
    if (form instanceof ConditionForm.Presence presence) {
      return present(presence, condition);
    }
    if (form instanceof ConditionForm.Cidr cidr) {
      return at(cidr.field(), only("cidr", JSON.textNode(cidr.block())));
    }
    if (form instanceof ConditionForm.Pattern like
        && !like.ignoreCase()
        && !like.pattern().contains("?")
        && !like.pattern().contains("**")) {
      return at(like.field(), only("wildcard", JSON.textNode(like.pattern())));
    }
    throw Plain.unsayable(NAME, condition);
  }

  /** To EventBridge, null is a value that is there. */
  private static ObjectNode present(ConditionForm.Presence presence, Condition condition) {
    if (presence.expected()) {
      if (!Plain.isText(presence.field())) {
        throw Plain.unsayable(NAME, condition);
      }
      return at(presence.field(), only("wildcard", JSON.textNode("*")));
    }
    ObjectNode choice = JSON.objectNode();
    choice
        .putArray(OR)
        .add(at(presence.field(), only("exists", JSON.booleanNode(false))))
        .add(at(presence.field(), JSON.arrayNode().addNull()));
    return choice;
  }

  private static ArrayNode texts(ConditionForm.Text text, Condition condition) {
    ArrayNode matchers = JSON.arrayNode();
    for (String each : text.texts()) {
      matchers.add(text(text, each, condition));
    }
    return matchers;
  }

  private static JsonNode text(ConditionForm.Text form, String text, Condition condition) {
    JsonNode plain = JSON.textNode(text);
    JsonNode compared = form.ignoreCase() ? object("equals-ignore-case", plain) : plain;
    return switch (form.test()) {
      case EQ -> compared;
      case STARTS_WITH -> object("prefix", compared);
      case ENDS_WITH -> object("suffix", compared);
      case CONTAINS -> {
        if (form.ignoreCase()) {
          throw Plain.unsayable(NAME, condition);
        }
        String escaped = text.replaceAll("[\\\\*]", "\\\\$0");
        yield object("wildcard", JSON.textNode("*" + escaped + "*"));
      }
    };
  }

  private static ObjectNode object(String name, JsonNode value) {
    return JSON.objectNode().set(name, value);
  }

  private static ArrayNode only(String name, JsonNode value) {
    return JSON.arrayNode().add(object(name, value));
  }

  private static ObjectNode at(Field field, ArrayNode matchers) {
    List<String> names = List.of(Plain.path(NAME, field).split("\\."));
    JsonNode value = matchers;
    for (int at = names.size() - 1; at >= 0; at--) {
      value = object(names.get(at), value);
    }
    return (ObjectNode) value;
  }

  private static void join(ObjectNode target, ObjectNode added, Condition condition) {
    for (Iterator<Map.Entry<String, JsonNode>> fields = added.properties().iterator();
        fields.hasNext(); ) {
      Map.Entry<String, JsonNode> field = fields.next();
      JsonNode known = target.get(field.getKey());
      if (known == null) {
        target.set(field.getKey(), field.getValue());
      } else if (known instanceof ObjectNode object
          && field.getValue() instanceof ObjectNode more) {
        join(object, more, condition);
      } else {
        throw new NotInSqlException(
            NAME + " cannot ask for '" + field.getKey() + "' twice, as '" + condition + "' does");
      }
    }
  }
}
