package dev.breadcrumbs.cloudtrail.model.reading;

import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.event;
import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.gzip;
import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.log;
import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Archives, read as folders are. */
class ArchiveReadingTest {
  private static final String A = event("A");
  private static final String B = event("B");

  /** An archive of two log files and a licence. */
  private static final byte[] ZIP =
      zip(
          Map.entry("logs/a.json.gz", gzip(log(A, B))),
          Map.entry("LICENSE", utf8("Permission is hereby granted")),
          Map.entry("logs/b.json", utf8("\n" + B)));

  @SafeVarargs
  private static byte[] zip(Map.Entry<String, byte[]>... files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Test
  void a_record_is_told_by_archive_entry_number_and_offset() {
    Framing framing = Framing.of(LogFile.of("logs.zip", ZIP));
    assertThat(framing.records()).containsExactly(A, B, B);
    assertThat(framing.origins())
        .extracting(RecordOrigin::file, RecordOrigin::record, RecordOrigin::offset)
        .containsExactly(
            tuple("logs.zip!logs/a.json.gz", 0L, 12L),
            tuple("logs.zip!logs/a.json.gz", 1L, 13L + A.length()),
            tuple("logs.zip!logs/b.json", 0L, 1L));
  }

  @Test
  void a_report_counts_entries_and_names_those_passed_over() {
    ReadReport report = Framing.of(LogFile.of("logs.zip", ZIP)).report();
    assertThat(report.files()).isEqualTo(3);
    assertThat(report.bytes()).isEqualTo(log(A, B).length() + 28 + 1 + B.length());
    assertThat(report.passedOverFiles())
        .containsExactly(
            new PassedOver("logs.zip!LICENSE", PassedOver.Kind.OTHER, "it holds no JSON"));
  }

  @Test
  void typed_and_loaded_events_are_the_same() {
    List<CloudTrailEvent> typed = CloudTrail.read(ZIP, "logs.zip").list();
    assertThat(typed).extracting(CloudTrailEvent::eventName).containsExactly("A", "B", "B");
    assertThat(CloudTrail.load(CloudTrail.read(ZIP, "logs.zip")).list()).isEqualTo(typed);
  }

  @Test
  void the_archive_is_closed_wherever_a_reading_ends() {
    int open = OpenFiles.count();
    for (int records = 0; records <= 4; records++) {
      TrackedFile file = new TrackedFile("logs.zip", ZIP);
      ReadLog log = new ReadLog(ProblemPolicy.COLLECT);
      try (RecordFramer framer = RecordFramer.open(file, ReadLimits.DEFAULT, log)) {
        for (int number = 0; number < records; number++) {
          framer.next();
        }
      }
      assertThat(file.closed()).isEqualTo(1);
    }
    assertThat(OpenFiles.count()).isEqualTo(open);
  }

  @Test
  void a_problem_in_an_entry_ends_a_reading_that_is_to_fail() {
    byte[] archive = zip(Map.entry("a.json", utf8(A + "\n{\"eventName\":")));
    TrackedFile file = new TrackedFile("logs.zip", archive);
    assertThatThrownBy(() -> CloudTrail.read(List.of(file)).onProblem(ProblemPolicy.FAIL).inspect())
        .isInstanceOf(CloudTrailFormatException.class)
        .hasMessageContaining("logs.zip!a.json record 1");
    assertThat(file.closed()).isEqualTo(1);
  }

  @Test
  void an_archive_that_cannot_be_read_at_all_ends_a_reading_that_is_to_fail() {
    TrackedFile file = new TrackedFile("logs.zip", "PK\3\4");
    assertThatThrownBy(() -> CloudTrail.read(List.of(file)).onProblem(ProblemPolicy.FAIL).inspect())
        .isInstanceOf(CloudTrailFormatException.class)
        .hasMessageContaining("the archive is damaged: it ends too early");
    assertThat(file.closed()).isEqualTo(1);
  }

  @Test
  void an_archive_of_nothing_but_hidden_files_is_no_problem() {
    Framing framing = Framing.of(LogFile.of("logs.zip", zip(Map.entry(".hidden/a.json", utf8(A)))));
    assertThat(framing.records()).isEmpty();
    assertThat(framing.problems()).isEmpty();
    assertThat(framing.report().files()).isEqualTo(1);
  }

  @Test
  void a_place_in_an_archive_may_be_asked_for_again() {
    ReadLog log = new ReadLog(ProblemPolicy.COLLECT);
    try (RecordFramer framer =
        RecordFramer.open(LogFile.of("logs.zip", ZIP), ReadLimits.DEFAULT, log)) {
      while (framer.next()) {
        // To the end.
      }
      assertThat(framer.next()).isFalse();
      assertThat(framer.next()).isFalse();
    }
    assertThat(log.report().problems()).isEmpty();
  }
}
