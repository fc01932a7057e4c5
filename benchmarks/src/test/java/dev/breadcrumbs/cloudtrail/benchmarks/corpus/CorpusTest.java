package dev.breadcrumbs.cloudtrail.benchmarks.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {
  private static final Set<CorpusForm> BOTH = EnumSet.allOf(CorpusForm.class);
  private static final ObjectReader JSON = new JsonMapper().reader();

  @TempDir Path first;
  @TempDir Path second;

  @Test
  void equal_plans_give_equal_bytes_whatever_the_threads() throws IOException {
    CorpusPlan plan = new CorpusPlan(1_000, 7, 42, 30);
    Corpus.write(plan, first, BOTH, 1);
    Corpus.write(plan, second, BOTH, 2);

    assertThat(names(second, CorpusForm.GZ)).isEqualTo(names(first, CorpusForm.GZ));
    assertThat(lines(second)).isEqualTo(lines(first)).hasSize(1_000);
  }

  @Test
  void another_seed_gives_other_events() throws IOException {
    Corpus.write(new CorpusPlan(50, 1, 1, 30), first, BOTH, 1);
    Corpus.write(new CorpusPlan(50, 1, 2, 30), second, BOTH, 1);

    assertThat(lines(second)).doesNotContainAnyElementsOf(lines(first));
  }

  @Test
  void no_event_comes_twice() throws IOException {
    Corpus.write(new CorpusPlan(3_000, 6, 1, 30), first, BOTH, 2);

    List<String> ids = new ArrayList<>();
    for (String line : lines(first)) {
      ids.add(JSON.readTree(line).get("eventID").textValue());
    }
    assertThat(ids).hasSize(3_000).doesNotHaveDuplicates();
  }

  @Test
  void both_forms_hold_the_same_events_in_files_of_the_same_names() throws IOException {
    Corpus.write(new CorpusPlan(900, 4, 1, 30), first, BOTH, 2);

    List<String> records = new ArrayList<>();
    for (Path file : CorpusForm.GZ.files(first)) {
      try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
        JSON.readTree(in).get("Records").forEach(event -> records.add(event.toString()));
      }
    }
    List<String> events = new ArrayList<>();
    for (String line : lines(first)) {
      events.add(JSON.readTree(line).toString());
    }
    assertThat(records).isEqualTo(events);
    assertThat(names(first, CorpusForm.GZ)).isEqualTo(names(first, CorpusForm.JSONL)).hasSize(4);
  }

  @Test
  void lays_files_out_as_aws_does() throws IOException {
    Corpus.write(new CorpusPlan(4, 4, 1, 30), first, BOTH, 1);

    assertThat(names(first, CorpusForm.GZ))
        .allMatch(
            name ->
                name.matches(
                    "AWSLogs/(\\d{12})/CloudTrail/([a-z0-9-]+)/2026/11/\\d\\d/\\1_CloudTrail_\\2_202611\\d\\dT\\d{4}Z_\\w{16}"));
  }

  @Test
  void draws_users_from_the_wanted_number_of_groups() throws IOException {
    Corpus.write(new CorpusPlan(3_000, 1, 1, 12), first, BOTH, 1);

    Set<String> users = new TreeSet<>();
    for (String line : lines(first)) {
      JsonNode identity = JSON.readTree(line).get("userIdentity");
      if (identity.path("arn").asText().contains(":user/")) {
        users.add(identity.get("userName").asText());
      }
    }
    assertThat(users).hasSize(12).contains("josé.abbott");
  }

  @Test
  void keeps_a_finished_corpus_and_replaces_another() throws IOException {
    CorpusPlan plan = new CorpusPlan(20, 2, 1, 30);
    Corpus.write(plan, first, BOTH, 1);
    Path file = CorpusForm.JSONL.files(first).get(0);
    Files.writeString(file, "kept");
    Corpus.write(plan, first, BOTH, 1);
    assertThat(file).hasContent("kept");

    Corpus.write(new CorpusPlan(20, 1, 1, 30), first, BOTH, 1);
    assertThat(CorpusForm.JSONL.files(first)).hasSize(1);
    assertThat(lines(first)).hasSize(20);
  }

  @Test
  void a_corpus_of_tiny_files_has_the_same_events_in_many_more_of_them() throws IOException {
    Corpus.ensureTiny(890, 30, first, BOTH);
    List<Path> files = CorpusForm.GZ.files(first);
    assertThat(files).hasSize(250);
    assertThat(lines(first)).hasSize(890);
    // Of 44 files of 100 that have one event, a few have a large one.
    assertThat(files.stream().filter(file -> file.toFile().length() < 1_000))
        .hasSizeBetween(100, 110);
  }

  @Test
  void leaves_files_alone_that_it_did_not_make() throws IOException {
    Path log = first.resolve("gz/real.json.gz");
    Files.createDirectories(log.getParent());
    Files.createFile(log);

    assertThatThrownBy(() -> Corpus.write(new CorpusPlan(1, 1, 1, 1), first, BOTH, 1))
        .hasMessageContaining("not of a corpus");
    assertThat(log).exists();
  }

  @Test
  void refuses_an_empty_corpus() {
    assertThatThrownBy(() -> new CorpusPlan(0, 1, 1, 1)).hasMessageContaining("must be positive");
  }

  private static List<String> names(Path corpus, CorpusForm form) {
    Path folder = form.folder(corpus);
    return form.files(corpus).stream()
        .map(file -> folder.relativize(file).toString().replace('\\', '/').replaceAll("\\..*", ""))
        .toList();
  }

  private static List<String> lines(Path corpus) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path file : CorpusForm.JSONL.files(corpus)) {
      lines.addAll(Files.readAllLines(file, UTF_8));
    }
    return lines;
  }
}
