package dev.breadcrumbs.cloudtrail.model.reading;

import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.event;
import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ReadLimitsTest {
  private static final ReadLimits LIMITS = ReadLimits.DEFAULT;

  @Test
  void each_bound_is_set_by_itself() {
    ReadLimits changed =
        LIMITS
            .withRecordBytes(1)
            .withNesting(2)
            .withStringBytes(3)
            .withNumberLength(4)
            .withKeys(5)
            .withDecompression(6, 7)
            .withFiles(8, 9);
    assertThat(changed).isEqualTo(new ReadLimits(1, 2, 3, 4, 5, 6, 7, 8, 9));
  }

  @Test
  void bounds_out_of_range_are_refused_by_name() {
    assertRefused(limits -> limits.withStringBytes(0), "stringBytes is not in 1..536870912: 0");
    assertRefused(limits -> limits.withNumberLength(1_001), "numberLength is not in 1..1000: 1001");
    assertRefused(limits -> limits.withKeys(0), "keys is not in 1..1000000: 0");
    assertRefused(limits -> limits.withDecompression(0, 1), "decompressedBytes is not in");
    assertRefused(limits -> limits.withDecompression(1, 0), "ratio is not in 1..1000000: 0");
    assertRefused(limits -> limits.withFiles(0, 1), "files is not in");
    assertRefused(limits -> limits.withFiles(1, 0), "openFiles is not in");
  }

  private static void assertRefused(UnaryOperator<ReadLimits> change, String message) {
    assertThatThrownBy(() -> change.apply(LIMITS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void as_many_files_as_allowed_are_given_as_they_are() {
    List<LogFile> files = List.of(LogFile.of("a", utf8("{}")), LogFile.of("b", utf8("{}")));
    assertThat(LIMITS.withFiles(2, 1).bounded(files)).isSameAs(files);
    assertThat(LIMITS.withFiles(1, 1).bounded(files)).hasSize(2).startsWith(files.get(0));
  }

  @Test
  void a_file_too_many_open_is_reported_and_the_next_one_read_once_another_is_closed() {
    LogFile file = LogFile.of("a", utf8(event("GetObject")));
    ReadLimits oneMore = LIMITS.withFiles(10, OpenFiles.count() + 1);
    ReadLog log = new ReadLog(ProblemPolicy.COLLECT);
    try (RecordFramer open = RecordFramer.open(file, LIMITS, log)) {
      assertThat(open.next()).isTrue();
      ReadProblem problem = Framing.of(file, oneMore).problem();
      assertThat(problem.kind()).isEqualTo(ProblemKind.TOO_MANY_OPEN_FILES);
      assertThat(problem.reason()).endsWith("files are open; close readers when done");
    }
    assertThat(Framing.of(file, oneMore).problems()).isEmpty();
  }
}
