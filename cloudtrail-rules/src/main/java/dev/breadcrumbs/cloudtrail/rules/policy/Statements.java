package dev.breadcrumbs.cloudtrail.rules.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the statements in what an event has at a field. Not thread-safe. */
final class Statements {
  /** Enough for text in text in an object; less than what a hostile text could do harm with. */
  private static final int DEEPEST = 12;

  private final List<Statement> found = new ArrayList<>();

  private Statements() {}

  static Stream<Statement> allowing(Field policy, CloudTrailEvent event) {
    Statements statements = new Statements();
    policy.valuesIn(event).forEach(text -> statements.read(text, 0));
    return statements.found.stream().filter(Statement::allows);
  }

  private void read(String text, int depth) {
    EncodedJson.readings(text).forEach(node -> visit(node, depth + 1));
  }

  private void visit(JsonNode node, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (node.isTextual()) {
      read(node.textValue(), depth);
    } else if (node.isObject()) {
      visitObject(node, depth);
    } else if (node.isArray()) {
      node.forEach(each -> visit(each, depth + 1));
    }
  }

  private void visitObject(JsonNode node, int depth) {
    Statement statement = new Statement(node);
    if (!statement.member("Effect").isMissingNode()) {
      found.add(statement);
      return;
    }
    node.forEach(each -> visit(each, depth + 1));
  }
}
