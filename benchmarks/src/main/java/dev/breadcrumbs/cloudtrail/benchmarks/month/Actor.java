package dev.breadcrumbs.cloudtrail.benchmarks.month;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Somebody or something that calls AWS in sessions.
 *
 * @param share the weight of its events among those of all
 * @param people how many there are of it
 * @param callsOfSession how many calls a session has in the middle
 * @param workingHours whether it works by day and from Monday to Friday only
 * @param calls its calls as texts with placeholders, by weight
 */
record Actor(
    String name,
    String about,
    double share,
    int people,
    int callsOfSession,
    boolean workingHours,
    Weighted<String> calls) {
  static Actor of(JsonNode line, Iterable<JsonNode> calls) {
    Weighted<String> weighted = new Weighted<>();
    for (JsonNode call : calls) {
      if (call.get("actor").asText().equals(line.get("actor").asText())) {
        weighted.add(call.get("weight").asDouble(), Templates.of(line, call));
      }
    }
    return new Actor(
        line.get("actor").asText(),
        line.get("about").asText(),
        line.get("share").asDouble(),
        line.get("people").asInt(),
        line.get("callsOfSession").asInt(),
        line.get("workingHours").asBoolean(),
        weighted);
  }

  /** The events of one session, in order. */
  List<MonthEvent> session(SplittableRandom random) {
    Session session = Session.of(this, random);
    int calls = 1 + random.nextInt(2 * callsOfSession - 1);
    List<MonthEvent> events = new ArrayList<>();
    long second = session.start();
    for (int at = 0; at < calls; at++) {
      events.add(session.event(calls().draw(random), second, random));
      second += 1 + random.nextInt(workingHours ? 20 : 3);
    }
    return events;
  }
}
