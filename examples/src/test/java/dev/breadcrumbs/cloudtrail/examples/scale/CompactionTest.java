package dev.breadcrumbs.cloudtrail.examples.scale;

import static dev.breadcrumbs.cloudtrail.query.Dsl.count;
import static dev.breadcrumbs.cloudtrail.query.Fields.ACTOR;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Search.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import dev.breadcrumbs.cloudtrail.query.TableQuery;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompactionTest {
  private static final Path SAMPLE = Path.of("sample-logs");
  private static final long LARGE = 1 << 28;
  private static final TableQuery CALLS = events().stats(count()).by(ACTOR, EVENT_NAME);

  @TempDir private Path folder;

  private Compaction compaction(long largest, long batchBytes) {
    return new Compaction(folder, largest, batchBytes);
  }

  private List<String> written() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(each -> folder.relativize(each).toString())
          .filter(each -> !each.startsWith(".compacted"))
          .sorted()
          .toList();
    }
  }

  @Test
  void has_every_record_of_its_source_in_one_file_a_region_and_day() throws IOException {
    Compaction.Result result = compaction(LARGE, LARGE).run(LogFile.list(SAMPLE));

    assertThat(written())
        .hasSize(4)
        .first()
        .asString()
        .isEqualTo(
            "AWSLogs/123456789012/CloudTrail/eu-west-1/2018/07/26/"
                + "123456789012_CloudTrail_eu-west-1_20180726T0000Z_compact000010001.json.gz");
    assertThat(result.records()).isEqualTo(CloudTrail.read(SAMPLE).inspect().records());
    assertThat(CALLS.run(CloudTrail.read(folder)).toString())
        .isEqualTo(CALLS.run(CloudTrail.read(SAMPLE)).toString());
  }

  @Test
  void makes_no_file_larger_than_asked_for() throws IOException {
    Compaction.Result result = compaction(200_000, LARGE).run(LogFile.list(SAMPLE));

    assertThat(result.files()).isGreaterThan(10).isLessThan(32);
    assertThat(CloudTrail.read(folder).inspect().records()).isEqualTo(result.records());
  }

  @Test
  void goes_on_where_it_was_cut_off() throws IOException {
    List<LogFile> logs = LogFile.list(SAMPLE);
    List<LogFile> cutOff = new ArrayList<>(logs);
    cutOff.set(20, new Unplugged(logs.get(20).name()));

    assertThatExceptionOfType(OutOfMemoryError.class)
        .isThrownBy(() -> compaction(LARGE, 20_000).run(cutOff))
        .withMessage("unplugged");
    long before = CloudTrail.read(folder).inspect().records();
    Compaction.Result result = compaction(LARGE, 20_000).run(logs);

    assertThat(before).isPositive().isLessThan(result.records());
    assertThat(result.records()).isEqualTo(CloudTrail.read(SAMPLE).inspect().records());
    assertThat(CALLS.run(CloudTrail.read(folder)).toString())
        .isEqualTo(CALLS.run(CloudTrail.read(SAMPLE)).toString());
    assertThat(written()).noneMatch(each -> each.endsWith(".part"));
  }

  @Test
  void gives_files_their_names_that_were_whole_when_it_was_cut_off() throws IOException {
    compaction(LARGE, LARGE).run(LogFile.list(SAMPLE));
    Path whole = folder.resolve(written().get(0));
    Files.move(whole, PartFile.hidden(whole));
    Files.writeString(folder.resolve(".left-over.json.gz.part"), "half");

    Compaction.Result result = compaction(LARGE, LARGE).run(LogFile.list(SAMPLE));

    assertThat(whole).exists();
    assertThat(written()).hasSize(4);
    assertThat(result.report().files()).isZero();
  }

  @Test
  void takes_log_files_that_came_since() throws IOException {
    List<LogFile> logs = LogFile.list(SAMPLE);
    compaction(LARGE, LARGE).run(logs.subList(0, 10));
    Compaction.Result result = compaction(LARGE, LARGE).run(logs);

    assertThat(result.report().files()).isEqualTo(22);
    assertThat(CloudTrail.read(folder).inspect().records())
        .isEqualTo(CloudTrail.read(SAMPLE).inspect().records());
  }

  @Test
  void tells_of_what_is_broken_and_keeps_its_neighbours_byte_by_byte() throws IOException {
    String good =
        "{\"eventName\" : \"A\", \"n\":1.50,"
            + " \"recipientAccountId\":\"../../x\",\"eventTime\":\"soon\"}";
    LogFile log =
        LogFile.of(
            "broken.json",
            ("{\"Records\":[" + good + ",{\"eventName\":tru},{\"eventName\":\"B\"}]}")
                .getBytes(StandardCharsets.UTF_8));

    Compaction.Result result = compaction(LARGE, LARGE).run(List.of(log));

    assertThat(result.records()).isEqualTo(2);
    assertThat(result.report().problemCount()).isEqualTo(1);
    assertThat(written())
        .singleElement()
        .asString()
        .startsWith("AWSLogs/unknown/CloudTrail/unknown/unknown/unknown_CloudTrail_unknown_");
    try (InputStream text =
        new GZIPInputStream(Files.newInputStream(folder.resolve(written().get(0))))) {
      assertThat(new String(text.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo("{\"Records\":[" + good + ",{\"eventName\":\"B\"}]}");
    }
  }

  /** A log file at which the process ends. */
  private record Unplugged(String name) implements LogFile {
    @Override
    public InputStream open() {
      throw new OutOfMemoryError("unplugged");
    }

    @Override
    public long size() {
      return 0;
    }
  }
}
