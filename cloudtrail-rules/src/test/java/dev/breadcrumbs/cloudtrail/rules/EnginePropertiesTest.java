package dev.breadcrumbs.cloudtrail.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

/** What holds for all rules and events. */
class EnginePropertiesTest {
  @Provide
  Arbitrary<RuleSet> rules() {
    return Generated.rules();
  }

  @Provide
  Arbitrary<List<CloudTrailEvent>> events() {
    return Generated.events();
  }

  @Property(seed = "20261124", tries = 300, edgeCases = EdgeCasesMode.NONE)
  @StatisticsReport(StatisticsReportMode.OFF)
  void the_index_changes_nothing(
      @ForAll("rules") RuleSet rules, @ForAll("events") List<CloudTrailEvent> events) {
    RuleEngine engine = RuleEngine.of(rules);
    Evaluation indexed = engine.evaluate(events);

    assertThat(indexed).isEqualTo(engine.withoutIndex().evaluate(events));
    Statistics.collect(indexed.findings().isEmpty() ? "nothing" : "something");
    Statistics.coverage(found -> found.check("something").percentage(share -> share > 25));
  }

  @Property(seed = "20261124", tries = 200, edgeCases = EdgeCasesMode.NONE)
  void log_files_give_what_typed_events_give(
      @ForAll("rules") RuleSet rules, @ForAll("events") List<CloudTrailEvent> events) {
    RuleEngine engine = RuleEngine.of(rules);
    Evaluation ofLogs = engine.evaluate(TestEvents.logOf(events));
    Evaluation ofEvents = engine.evaluate(events);

    assertThat(ofLogs.findings()).isEqualTo(ofEvents.findings());
    assertThat(ofLogs.errors()).isEqualTo(ofEvents.errors());
  }

  @Property(seed = "20261124", tries = 200, edgeCases = EdgeCasesMode.NONE)
  void the_order_of_the_input_changes_nothing(
      @ForAll("rules") RuleSet rules,
      @ForAll("events") List<CloudTrailEvent> events,
      @ForAll Random random) {
    List<CloudTrailEvent> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, random);
    RuleEngine engine = RuleEngine.of(rules);

    assertThat(engine.evaluate(shuffled).findings()).isEqualTo(engine.evaluate(events).findings());
  }

  @Property(seed = "20261130", tries = 300, edgeCases = EdgeCasesMode.NONE)
  void records_and_events_make_the_same_findings(
      @ForAll("rules") RuleSet rules, @ForAll("events") List<CloudTrailEvent> events) {
    List<Finding> ofEvents = new ArrayList<>();
    List<Finding> ofRecords = new ArrayList<>();
    RuleStream typed = RuleEngine.of(rules).stream(ofEvents::add);
    RuleStream bytes = RuleEngine.of(rules).stream(ofRecords::add);

    events.forEach(typed::onEvent);
    events.forEach(event -> bytes.onRecord(event.toJson().getBytes(UTF_8)));
    typed.finish();
    bytes.finish();

    assertThat(ofRecords).isEqualTo(ofEvents);
    assertThat(bytes.counts()).isEqualTo(typed.counts());
    assertThat(bytes.held()).isEqualTo(typed.held());
  }
}
