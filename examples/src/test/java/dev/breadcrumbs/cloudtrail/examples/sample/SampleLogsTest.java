package dev.breadcrumbs.cloudtrail.examples.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleLogsTest {
  @TempDir Path folder;

  @Test
  void makes_the_same_files_each_time() {
    assertThat(SampleLogs.logFiles()).isEqualTo(SampleLogs.logFiles());
  }

  @Test
  void bundled_files_are_what_the_generator_makes_now() throws IOException {
    Map<String, String> made =
        SampleLogs.logFiles().stream().collect(Collectors.toMap(LogFile::path, LogFile::text));

    assertThat(Bundle.texts(Bundle.FOLDER).equals(made))
        .as("run SampleLogs with the folder examples/sample-logs after a change")
        .isTrue();
  }

  @Test
  void writes_files_that_inflate_to_their_text() throws IOException {
    SampleLogs.main(new String[] {folder.toString()});

    assertThat(Bundle.texts(folder).equals(Bundle.texts(Bundle.FOLDER))).isTrue();
  }

  @Test
  void gzip_carries_no_time_stamp() throws IOException {
    LogFile logFile = new LogFile("a/b.json.gz", "{\"Records\":[]}");
    LogFileWriter.write(folder, logFile);

    byte[] bytes = Files.readAllBytes(folder.resolve("a/b.json.gz"));

    assertThat(bytes).startsWith(0x1f, 0x8b, 8, 0, 0, 0, 0, 0);
  }

  @Test
  void asks_for_the_output_folder() {
    assertThatThrownBy(() -> SampleLogs.main(new String[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("output folder");
  }

  @Test
  void names_files_as_cloudtrail_does() {
    assertThat(SampleLogs.logFiles())
        .hasSizeBetween(20, 40)
        .extracting(LogFile::path)
        .allMatch(
            path ->
                path.matches(
                    "AWSLogs/123456789012/CloudTrail/([a-z]+-[a-z]+-\\d)/2018/07/26/"
                        + "123456789012_CloudTrail_\\1_20180726T\\d{4}Z_\\w{16}\\.json\\.gz"));
  }
}
