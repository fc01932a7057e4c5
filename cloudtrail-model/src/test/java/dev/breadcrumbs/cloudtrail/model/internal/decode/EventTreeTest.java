package dev.breadcrumbs.cloudtrail.model.internal.decode;

import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.model.Events;
import dev.breadcrumbs.cloudtrail.model.Samples;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemKind;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemPolicy;
import dev.breadcrumbs.cloudtrail.model.reading.ReadLimits;
import dev.breadcrumbs.cloudtrail.model.reading.ReadLog;
import dev.breadcrumbs.cloudtrail.model.reading.ReadProblem;
import dev.breadcrumbs.cloudtrail.model.reading.RecordFramer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTreeTest {
  private final ReadLog log = new ReadLog(ProblemPolicy.COLLECT);

  private @Nullable ObjectNode decode(String json) {
    LogFile file = LogFile.of("events.json", utf8(json));
    try (RecordFramer framer = RecordFramer.open(file, ReadLimits.DEFAULT, log)) {
      assertThat(framer.next()).isTrue();
      return EventTree.decode(framer, log);
    }
  }

  @ParameterizedTest
  @MethodSource("dev.breadcrumbs.cloudtrail.model.Samples#names")
  void gives_the_tree_of_the_typed_event(String sample) {
    assertThat(decode(Samples.json(sample))).isEqualTo(Samples.event(sample).toTree());
    assertThat(log.report().problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"eventName\":}",
        "{\"eventName\":1e99999999999}",
        "{\"digestStartTime\":\"\"}",
        "{\"message\":\"START\"}"
      })
  void reports_what_the_typed_decoder_reports(String json) {
    assertThat(decode(json)).isNull();
    List<ReadProblem> typed = Events.decode(json).problems();
    assertThat(log.report().problems())
        .extracting(ReadProblem::kind, ReadProblem::reason)
        .containsExactly(tuple(typed.get(0).kind(), typed.get(0).reason()));
  }

  @Test
  void tells_the_place_of_a_broken_record() {
    assertThat(decode("\n{\"eventName\":}")).isNull();
    ReadProblem problem = log.report().problems().get(0);
    assertThat(problem.kind()).isEqualTo(ProblemKind.BROKEN_JSON);
    assertThat(problem.record()).isZero();
    assertThat(problem.offset()).isEqualTo(14);
  }
}
