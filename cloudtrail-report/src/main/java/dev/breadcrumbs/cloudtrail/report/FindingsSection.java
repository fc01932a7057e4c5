package dev.breadcrumbs.cloudtrail.report;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Findings, on a timeline and in a table, with their rules and events.
 *
 * @param heading its heading
 * @param findings the findings, by time
 */
record FindingsSection(String heading, List<Finding> findings) implements Section {
  FindingsSection {
    findings = List.copyOf(findings);
  }

  @Override
  public void write(PageJson json, EventPool events) throws IOException {
    int most = json.limits().rows();
    List<Finding> shown = findings.subList(0, Math.min(most, findings.size()));
    List<ShownEvents> evidence = evidence(shown, events, json.limits().eventsPerFinding());
    // By identity: what a rule is equal to takes as long as it is large.
    IdentityHashMap<Rule, Integer> numbers = new IdentityHashMap<>();
    List<Rule> rules = new ArrayList<>();
    json.startObject("findings", heading);
    json.startArray("rows");
    for (int at = 0; at < shown.size(); at++) {
      Rule rule = shown.get(at).rule();
      if (numbers.putIfAbsent(rule, rules.size()) == null) {
        rules.add(rule);
      }
      FindingRow.write(shown.get(at), numbers.getOrDefault(rule, 0), evidence.get(at), json);
    }
    json.endArray();
    json.startArray("rules");
    for (Rule rule : rules) {
      RuleText.write(rule, json);
    }
    json.endArray();
    json.texts("notes", notes(shown.size(), evidence));
    json.endObject();
  }

  /** Gives the room for events to findings of higher levels first. */
  private static List<ShownEvents> evidence(List<Finding> findings, EventPool pool, int most) {
    ShownEvents[] evidence = new ShownEvents[findings.size()];
    IntStream.range(0, findings.size())
        .boxed()
        .sorted(Comparator.comparing(at -> findings.get(at).level(), Comparator.reverseOrder()))
        .forEach(at -> evidence[at] = ShownEvents.of(findings.get(at).events(), pool, most));
    return List.of(evidence);
  }

  private List<String> notes(int shown, List<ShownEvents> evidence) {
    List<String> notes = new ArrayList<>();
    if (shown < findings.size()) {
      notes.add(Words.cut(shown, findings.size(), "finding"));
    }
    long without = evidence.stream().filter(each -> each.leftOut() > 0).count();
    if (without > 0) {
      notes.add(
          "Of "
              + Words.counted(without, "finding")
              + " some events are not in this report, by its limits. Findings of higher levels"
              + " come first, and of one finding the last events.");
    }
    long undated =
        findings.stream()
            .filter(each -> each.eventTime().filter(time -> !TimesSection.isFar(time)).isEmpty())
            .count();
    if (undated > 0) {
      notes.add(
          Words.counted(undated, "finding")
              + " without a time that can be drawn: not on the timeline.");
    }
    return notes;
  }

  /**
   * The events that a finding shows.
   *
   * @param numbers their numbers in the report, in the order of their times
   * @param leftOut how many more there are
   */
  record ShownEvents(List<Integer> numbers, int leftOut) {
    static ShownEvents of(List<CloudTrailEvent> events, EventPool pool, int most) {
      List<Integer> numbers = new ArrayList<>();
      for (CloudTrailEvent event :
          events.subList(Math.max(0, events.size() - most), events.size())) {
        OptionalInt number = pool.add(event);
        if (number.isPresent()) {
          numbers.add(number.getAsInt());
        }
      }
      return new ShownEvents(List.copyOf(numbers), events.size() - numbers.size());
    }
  }
}
