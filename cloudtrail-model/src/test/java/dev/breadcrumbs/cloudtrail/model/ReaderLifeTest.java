package dev.breadcrumbs.cloudtrail.model;

import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.event;
import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.events;
import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.log;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailFormatException;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemPolicy;
import dev.breadcrumbs.cloudtrail.model.reading.TrackedFile;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReaderLifeTest {
  private final TrackedFile first = new TrackedFile("first.json", log(events(3)));
  private final TrackedFile second = new TrackedFile("second.json", log(events(2)));
  private final TrackedFile broken = new TrackedFile("broken.json", log(event("A"), "7"));
  private final CloudTrailLogs logs = CloudTrail.read(List.of(first, second));

  private static void assertClosed(TrackedFile... files) {
    assertThat(files).allSatisfy(file -> assertThat(file.closed()).isEqualTo(file.opened()));
  }

  @Test
  void nothing_is_opened_before_it_is_read() {
    try (Stream<CloudTrailEvent> stream = logs.stream()) {
      assertThat(stream.isParallel()).isFalse();
      assertThat(first.opened()).isZero();
    }
  }

  @Test
  void a_stream_limited_to_one_event_does_not_open_the_second_file() {
    try (Stream<CloudTrailEvent> stream = logs.stream()) {
      assertThat(stream.limit(1).toList()).hasSize(1);
    }
    assertThat(first.opened()).isEqualTo(1);
    assertThat(second.opened()).isZero();
    assertClosed(first);
  }

  @Test
  void a_file_is_closed_before_the_next_is_opened() {
    try (CloudTrailReader reader = logs.open()) {
      for (int count = 0; count < 4; count++) {
        reader.next();
      }
      assertThat(first.closed()).isEqualTo(1);
      assertThat(second.opened()).isEqualTo(1);
    }
  }

  @Test
  void a_stream_that_is_closed_half_way_closes_its_file() {
    Stream<CloudTrailEvent> stream = logs.stream();
    assertThat(stream.iterator().next()).isNotNull();
    assertThat(first.closed()).isZero();
    stream.close();
    assertClosed(first);
  }

  @Test
  void a_reading_to_the_end_closes_all_files_by_itself() {
    assertThat(logs.stream().count()).isEqualTo(5);
    assertThat(logs.list()).hasSize(5);
    assertThat(logs.inspect().records()).isEqualTo(5);
    assertThat(first.opened()).isEqualTo(3);
    assertClosed(first, second);
  }

  @Test
  void a_consumer_that_throws_leaves_nothing_open() {
    assertThatThrownBy(
            () ->
                logs.forEach(
                    event -> {
                      throw new IllegalStateException("enough");
                    }))
        .hasMessage("enough");
    assertClosed(first);
  }

  @Test
  void a_problem_under_fail_closes_the_file_even_if_nobody_closes_the_stream() {
    CloudTrailLogs failing = CloudTrail.read(List.of(broken, second)).onProblem(ProblemPolicy.FAIL);
    assertThatThrownBy(() -> failing.stream().toList())
        .isInstanceOf(CloudTrailFormatException.class);
    assertClosed(broken);
    assertThat(second.opened()).isZero();
  }

  @Test
  void a_reading_that_failed_is_over() {
    CloudTrailLogs failing = CloudTrail.read(List.of(broken)).onProblem(ProblemPolicy.FAIL);
    try (CloudTrailReader reader = failing.open()) {
      assertThat(reader.next().eventName()).isEqualTo("A");
      assertThatThrownBy(reader::hasNext).isInstanceOf(CloudTrailFormatException.class);
      assertThat(reader.hasNext()).isFalse();
    }
    assertThat(broken.closed()).isEqualTo(1);
  }

  @Test
  void a_closed_reader_has_no_more_events() {
    CloudTrailReader reader = logs.open();
    assertThat(reader.hasNext()).isTrue();
    reader.close();
    reader.close();
    assertThat(reader.hasNext()).isFalse();
    assertThatThrownBy(reader::next).isInstanceOf(NoSuchElementException.class);
    assertClosed(first);
  }

  @Test
  void the_report_counts_what_was_handed_out() {
    try (CloudTrailReader reader = logs.open()) {
      assertThat(reader.hasNext()).isTrue();
      assertThat(reader.report().records()).isZero();
      reader.next();
      assertThat(reader.report().records()).isEqualTo(1);
      assertThat(reader.report().files()).isEqualTo(1);
    }
  }
}
