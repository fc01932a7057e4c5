package dev.breadcrumbs.cloudtrail.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Writes what a stream has besides the state of its rules, and reads it again. */
final class StreamState {
  private StreamState() {}

  static void writeCounts(ObjectNode state, Map<String, RuleCounts> counts) {
    ObjectNode all = state.putObject("counts");
    counts.forEach(
        (rule, each) -> {
          ObjectNode written = all.putObject(rule);
          written.put("findings", each.findings()).put("suppressed", each.suppressed());
          written.put("superseded", each.superseded());
          ObjectNode excepted = written.putObject("excepted");
          each.excepted().forEach(excepted::put);
          written.put("late", each.late()).put("evicted", each.evicted());
          written.put("ahead", each.ahead()).put("repeated", each.repeated());
          written.put("sameId", each.sameId());
        });
  }

  static RuleCounts counts(JsonNode state, String rule) {
    JsonNode written = state.path("counts").path(rule);
    Map<String, Long> excepted = new LinkedHashMap<>();
    written
        .path("excepted")
        .properties()
        .forEach(each -> excepted.put(each.getKey(), each.getValue().longValue()));
    return new RuleCounts(
        number(written, "findings"),
        number(written, "suppressed"),
        number(written, "superseded"),
        excepted,
        number(written, "late"),
        number(written, "evicted"),
        number(written, "ahead"),
        number(written, "repeated"),
        number(written, "sameId"));
  }

  private static long number(JsonNode of, String name) {
    return of.path(name).longValue();
  }

  static void writeUndelivered(ObjectNode state, List<UndeliveredFinding> findings) {
    ArrayNode all = state.putArray("undelivered");
    for (UndeliveredFinding each : findings) {
      Finding finding = each.finding();
      ObjectNode written = all.addObject().put("rule", finding.rule().id());
      written.put("failures", each.failures()).put("reason", each.reason());
      finding.eventTime().ifPresent(time -> written.put("time", time.toString()));
      ArrayNode events = written.putArray("events");
      finding.events().forEach(event -> events.add(event.toJson()));
      ObjectNode values = written.putObject("values");
      finding
          .values()
          .forEach(
              (name, texts) -> {
                ArrayNode array = values.putArray(name);
                texts.forEach(array::add);
              });
    }
  }

  static UndeliveredFinding undelivered(
      JsonNode written, Rule rule, UnaryOperator<Finding> completed) {
    List<CloudTrailEvent> events = new ArrayList<>();
    written.path("events").forEach(event -> events.add(CloudTrailEvent.parse(event.textValue())));
    Map<String, List<String>> values = new LinkedHashMap<>();
    written.path("values").properties().forEach(each -> values.put(each.getKey(), texts(each)));
    String time = written.path("time").textValue();
    Finding finding =
        Finding.restored(rule, time == null ? null : Instant.parse(time), events, values);
    return new UndeliveredFinding(
        completed.apply(finding),
        written.path("failures").intValue(),
        written.path("reason").asText());
  }

  private static List<String> texts(Map.Entry<String, JsonNode> array) {
    List<String> texts = new ArrayList<>();
    array.getValue().forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
