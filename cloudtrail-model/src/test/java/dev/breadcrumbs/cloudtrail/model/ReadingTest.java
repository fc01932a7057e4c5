package dev.breadcrumbs.cloudtrail.model;

import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.event;
import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.log;
import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import dev.breadcrumbs.cloudtrail.model.reading.LogTexts;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemKind;
import dev.breadcrumbs.cloudtrail.model.reading.ReadLimits;
import dev.breadcrumbs.cloudtrail.model.reading.ReadProblem;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingTest {
  @TempDir private Path folder;

  private Path write(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, content);
  }

  @Test
  void reads_a_folder_file_by_file() throws IOException {
    write("eu-west-1/2026/03/01/a.json.gz", LogTexts.gzip(log(event("A"), event("B"))));
    write("eu-west-1/2026/03/02/a.json", utf8(event("C") + "\n" + event("D")));
    write("LICENSE", utf8("Permission is hereby granted"));
    assertThat(CloudTrail.read(folder).list())
        .extracting(CloudTrailEvent::eventName)
        .containsExactly("A", "B", "C", "D");
    assertThat(CloudTrail.read(folder).inspect())
        .hasToString("3 files, 4 records, 1 passed over (other 1), 0 problems");
  }

  @Test
  void reads_paths_in_the_order_given() throws IOException {
    Path first = write("z.json", utf8(event("First")));
    Path second = write("a.json", utf8(event("Second")));
    assertThat(CloudTrail.read(first, second).list())
        .extracting(CloudTrailEvent::eventName)
        .containsExactly("First", "Second");
  }

  @Test
  void a_path_that_leads_nowhere_fails_before_anything_is_read() {
    assertThatThrownBy(() -> CloudTrail.read(folder, folder.resolve("gone")))
        .isInstanceOf(CloudTrailException.class)
        .hasMessageContaining("gone");
  }

  @Test
  void a_file_that_vanishes_costs_that_file_alone() throws IOException {
    Path gone = write("a.json", utf8(event("A")));
    write("b.json", utf8(event("B")));
    CloudTrailLogs logs = CloudTrail.read(folder);
    Files.delete(gone);
    ReadReport report = logs.inspect();
    assertThat(report.records()).isEqualTo(1);
    assertThat(report.problems())
        .containsExactly(
            ReadProblem.ofFile(
                gone.toString(), 0, ProblemKind.UNREADABLE_FILE, "cannot open: no such file"));
  }

  @Test
  void a_stream_is_read_once_and_closed() {
    CloudTrailLogs logs =
        CloudTrail.read(new ByteArrayInputStream(utf8(event("A"))), "standard input");
    assertThat(logs.list()).hasSize(1);
    assertThatThrownBy(logs::list)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("standard input");
  }

  @Test
  void broken_json_within_matching_brackets_tells_its_place() {
    String broken = event("B").replace("\"eventName\":", "\"eventName\";");
    String content = log(event("A"), broken, event("C"));
    ReadReport report = CloudTrail.read(utf8(content), "a.json").inspect();
    assertThat(report.records()).isEqualTo(2);
    ReadProblem problem = report.problems().get(0);
    assertThat(problem.kind()).isEqualTo(ProblemKind.BROKEN_JSON);
    assertThat(problem.record()).isEqualTo(1);
    assertThat(problem.offset()).isEqualTo(content.indexOf("\";") + 1);
  }

  @Test
  void bytes_that_are_no_utf_8_cost_that_record_alone() {
    byte[] content = utf8(log(event("A"), event("X"), event("C")));
    content[new String(content, StandardCharsets.UTF_8).indexOf("\"X\"") + 1] = -1;
    ReadReport report = CloudTrail.read(content, "a.json").inspect();
    assertThat(report.records()).isEqualTo(2);
    assertThat(report.problems())
        .singleElement()
        .matches(problem -> problem.kind() == ProblemKind.BROKEN_JSON)
        .matches(problem -> problem.record() == 1);
  }

  @Test
  void zeros_between_brackets_are_broken_json_and_no_other_charset() {
    for (int zeros = 1; zeros < 10; zeros++) {
      String hole = "{" + "\0".repeat(zeros) + "}" + "\0".repeat(zeros % 4);
      ReadReport report = CloudTrail.read(utf8(event("A") + hole + event("C")), "a").inspect();
      assertThat(report.records()).isEqualTo(2);
      assertThat(report.problemCounts()).containsEntry(ProblemKind.BROKEN_JSON, 1L);
    }
  }

  @Test
  void limits_of_the_source_are_kept() {
    CloudTrailLogs logs = CloudTrail.read(utf8(log(event("A"))), "a.json");
    assertThat(logs.limits(new ReadLimits(100, 10)).inspect().problemCounts())
        .containsEntry(ProblemKind.RECORD_TOO_LARGE, 1L);
    assertThat(logs.inspect().problems()).isEmpty();
  }

  @Test
  void a_source_says_what_it_reads() throws IOException {
    write("a.json", utf8(event("A")));
    assertThat(CloudTrail.read(folder)).hasToString(folder.resolve("a.json").toString());
    write("b.json", utf8(event("B")));
    assertThat(CloudTrail.read(folder)).hasToString("2 log files");
  }
}
