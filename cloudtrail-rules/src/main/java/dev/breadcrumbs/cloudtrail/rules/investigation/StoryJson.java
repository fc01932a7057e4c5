package dev.breadcrumbs.cloudtrail.rules.investigation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes a story as one JSON object. */
final class StoryJson {
  private StoryJson() {}

  static String of(Story story) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("start", story.start());
    ArrayNode nodes = json.putArray("nodes");
    story.sessions().forEach(each -> node(nodes.addObject(), each));
    ArrayNode edges = json.putArray("edges");
    story.links().forEach(link -> edge(edges.addObject(), link));
    ArrayNode open = json.putArray("open");
    story.open().forEach(item -> open(open.addObject(), item));
    ArrayNode closed = json.putArray("closed");
    story.closed().forEach(item -> closed(closed.addObject(), item));
    texts(json.putArray("ends"), story.ends());
    ArrayNode findings = json.putArray("findings");
    story
        .findings()
        .forEach(
            finding -> {
              ObjectNode each = findings.addObject();
              each.put("rule", finding.rule().id());
              each.put("level", finding.level().text());
              each.put("title", finding.title());
              texts(each.putArray("eventIDs"), finding.eventIDs());
            });
    texts(json.putArray("leftOut"), story.leftOut());
    return json.toString();
  }

  private static void node(ObjectNode json, StorySession each) {
    Session session = each.session();
    Credential credential = session.credential();
    SessionUse use = session.use();
    json.put("id", session.id());
    json.put("part", each.part().name().toLowerCase(Locale.ROOT));
    json.put("depth", each.depth());
    json.put("kind", session.kind().text());
    json.put("actor", credential.actor());
    json.put("arn", credential.arn());
    json.put("principalId", credential.principalId());
    json.put("accountId", credential.accountId());
    json.put("issuerArn", credential.issuerArn());
    json.put("creationDate", text(credential.creationDate()));
    texts(json.putArray("accessKeyIds"), credential.accessKeyIds());
    json.put("first", text(use.first()));
    json.put("last", text(use.last()));
    json.put("reads", use.reads());
    json.put("changes", use.changes());
    json.put("denied", use.denied());
    json.put("failed", use.failed());
    counts(json.putObject("addresses"), use.addresses());
    counts(json.putObject("userAgents"), use.userAgents());
    counts(json.putObject("onBehalf"), session.onBehalf());
    ArrayNode calls = json.putArray("calls");
    each.steps().forEach(step -> call(calls.addObject(), step));
    json.put("callsLeftOut", each.stepsLeftOut());
  }

  private static void call(ObjectNode json, StoryStep step) {
    json.put("first", text(step.first()));
    json.put("last", text(step.last()));
    json.put("count", step.count());
    json.put("eventSource", step.eventSource());
    json.put("eventName", step.eventName());
    json.put("about", step.about());
    json.put("outcome", step.outcome().name().toLowerCase(Locale.ROOT));
    json.put("readOnly", step.readOnly());
    json.put("errorCode", step.errorCode());
    json.put("onBehalf", step.onBehalf());
    texts(json.putArray("regions"), step.regions());
    texts(json.putArray("addresses"), step.addresses());
    texts(json.putArray("eventIDs"), step.eventIDs());
  }

  private static void edge(ObjectNode json, Link link) {
    json.put("kind", link.kind().text());
    json.put("from", link.from());
    json.put("to", link.to());
    json.put("certainty", link.certainty().text());
    json.put("basis", link.basis());
    texts(json.putArray("candidates"), link.candidates());
    json.put("eventName", link.eventName());
    json.put("eventID", link.eventID());
    json.put("eventTime", text(link.eventTime()));
    json.put("issued", link.issued());
  }

  private static void open(ObjectNode json, OpenItem item) {
    json.put("what", item.what());
    json.put("name", item.name());
    json.put("accountId", item.accountId());
    json.put("since", text(item.since()));
    json.put("session", item.session());
    json.put("eventName", item.eventName());
    json.put("eventID", item.eventID());
  }

  private static void closed(ObjectNode json, ClosedItem item) {
    open(json, item.opened());
    json.put("closed", text(item.closed()));
    json.put("closedBy", item.session());
    json.put("closedByEventName", item.eventName());
    json.put("closedByEventID", item.eventID());
  }

  private static void texts(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
  }

  private static void counts(ObjectNode json, Map<String, Long> counts) {
    counts.forEach((name, number) -> json.put(name, number));
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : Objects.toString(value);
  }
}
