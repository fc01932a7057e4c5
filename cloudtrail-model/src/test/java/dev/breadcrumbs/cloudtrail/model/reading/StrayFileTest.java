package dev.breadcrumbs.cloudtrail.model.reading;

import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.event;
import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.gzip;
import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrayFileTest {
  private static final String LICENCE = "Permission is hereby granted, free of charge";

  @TempDir private Path folder;

  private Framing framing(String name, byte[] content) throws IOException {
    Files.write(folder.resolve(name), content);
    return Framing.of(LogFolder.list(folder).get(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"LICENSE", "README.md", "notes.txt", "jsonl"})
  void a_file_that_was_never_a_log_is_passed_over_and_counted(String name) throws IOException {
    Framing framing = framing(name, utf8(LICENCE));
    assertThat(framing.problems()).isEmpty();
    assertThat(framing.report().files()).isEqualTo(1);
    assertThat(framing.report().passedOver()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.json", "a.json.gz", "A.JSON", "a.jsonl", "a.ndjson"})
  void a_file_named_as_a_log_is_a_problem_if_it_holds_text(String name) throws IOException {
    Framing framing = framing(name, utf8(LICENCE));
    assertThat(framing.kinds()).containsExactly(ProblemKind.NOT_JSON);
    assertThat(framing.report().passedOver()).isZero();
  }

  @Test
  void an_empty_stray_file_is_passed_over() throws IOException {
    Framing framing = framing("_SUCCESS", new byte[0]);
    assertThat(framing.problems()).isEmpty();
    assertThat(framing.report().passedOver()).isEqualTo(1);
  }

  @Test
  void a_log_under_another_name_is_read() throws IOException {
    String event = event("GetObject");
    assertThat(framing("export-1", utf8("\uFEFF\r\n" + event)).records()).containsExactly(event);
    assertThat(framing("export-1", gzip(event)).records()).containsExactly(event);
  }

  @Test
  void a_broken_log_under_another_name_is_a_problem() throws IOException {
    assertThat(framing("export-1", utf8("{\"eventName\":")).kinds())
        .containsExactly(ProblemKind.BROKEN_JSON);
  }
}
