package dev.breadcrumbs.cloudtrail.model.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Places of the caller's own, which fail in ways of their own. */
class FaultySourceTest {
  private static final byte[] LINES =
      LogTexts.utf8("{\"eventName\":\"GetObject\"}\n{\"eventName\":\"PutObject\"}\n");

  private record Place(String name, Supplier<InputStream> content) implements LogFile {
    @Override
    public InputStream open() {
      return content.get();
    }
  }

  private static ReadReport read(Supplier<InputStream> content, List<String> names) {
    LogFile after = LogFile.of("after", LogTexts.utf8("{\"eventName\":\"After\"}"));
    return CloudTrail.read(List.of(new Place("place", content), after))
        .forEach(event -> names.add(event.eventName()));
  }

  @Test
  void a_place_that_throws_when_opened_is_one_problem() {
    List<String> names = new ArrayList<>();

    ReadReport report =
        read(
            () -> {
              throw new UnsupportedOperationException("region is not enabled");
            },
            names);

    assertThat(names).containsExactly("After");
    assertThat(report.problems())
        .containsExactly(
            ReadProblem.ofFile(
                "place", 0, ProblemKind.UNREADABLE_FILE, "cannot open: region is not enabled"));
  }

  @Test
  void a_place_that_opens_nothing_is_one_problem() {
    List<String> names = new ArrayList<>();

    ReadReport report = read(() -> null, names);

    assertThat(names).containsExactly("After");
    assertThat(report.problemCounts()).containsOnlyKeys(ProblemKind.UNREADABLE_FILE);
  }

  @Test
  void a_stream_that_throws_half_way_leaves_the_records_before() {
    List<String> names = new ArrayList<>();

    ReadReport report =
        read(
            () ->
                new ByteArrayInputStream(LINES) {
                  @Override
                  public synchronized int read(byte[] target, int from, int length) {
                    int number = super.read(target, from, length);
                    if (number < 0) {
                      throw new UnsupportedOperationException("token has expired");
                    }
                    return number;
                  }
                },
            names);

    assertThat(names).containsExactly("GetObject", "PutObject", "After");
    assertThat(report.problems())
        .extracting(ReadProblem::reason)
        .containsExactly("reading failed: token has expired");
  }

  @Test
  void a_stream_that_gives_no_bytes_at_a_time_is_read_byte_by_byte() {
    List<String> names = new ArrayList<>();

    ReadReport report =
        read(
            () ->
                new ByteArrayInputStream(LINES) {
                  @Override
                  public synchronized int read(byte[] target, int from, int length) {
                    return 0;
                  }
                },
            names);

    assertThat(names).containsExactly("GetObject", "PutObject", "After");
    assertThat(report.problemCount()).isZero();
  }

  @Test
  void a_stream_that_throws_when_closed_costs_nothing() {
    List<String> names = new ArrayList<>();

    ReadReport report =
        read(
            () ->
                new ByteArrayInputStream(LINES) {
                  @Override
                  public void close() {
                    throw new UnsupportedOperationException("connection is gone");
                  }
                },
            names);

    assertThat(names).containsExactly("GetObject", "PutObject", "After");
    assertThat(report.problems())
        .extracting(ReadProblem::reason)
        .containsExactly("cannot close: connection is gone");
  }

  @Test
  void an_interrupted_reading_ends_and_closes_its_file() {
    TrackedFile file = new TrackedFile("a.json", LINES);
    List<CloudTrailEvent> events = new ArrayList<>();
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> CloudTrail.read(List.of(file)).forEach(events::add))
        .isInstanceOf(CloudTrailException.class)
        .hasMessage("the reading was interrupted");

    assertThat(Thread.interrupted()).isTrue();
    assertThat(events).isEmpty();
    assertThat(file.closed()).isEqualTo(file.opened());
  }
}
