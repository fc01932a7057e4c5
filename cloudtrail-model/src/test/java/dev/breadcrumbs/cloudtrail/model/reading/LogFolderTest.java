package dev.breadcrumbs.cloudtrail.model.reading;

import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFolderTest {
  @TempDir private Path folder;

  private Path write(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, event("GetObject"));
  }

  private List<String> names() {
    return LogFolder.list(folder).stream()
        .map(file -> folder.relativize(Path.of(file.name())).toString().replace('\\', '/'))
        .toList();
  }

  @Test
  void lists_files_of_all_folders_in_the_order_of_their_names() throws IOException {
    write("b.json");
    write("AWSLogs/123456789012/CloudTrail/eu-west-1/2026/03/02/b.json.gz");
    write("AWSLogs/123456789012/CloudTrail/eu-west-1/2026/03/02/a.json.gz");
    write("AWSLogs/123456789012/CloudTrail/eu-west-1/2026/03/01/c.json.gz");
    write("a.json");
    assertThat(names())
        .containsExactly(
            "AWSLogs/123456789012/CloudTrail/eu-west-1/2026/03/01/c.json.gz",
            "AWSLogs/123456789012/CloudTrail/eu-west-1/2026/03/02/a.json.gz",
            "AWSLogs/123456789012/CloudTrail/eu-west-1/2026/03/02/b.json.gz",
            "a.json",
            "b.json");
  }

  @Test
  void leaves_out_hidden_files_and_folders() throws IOException {
    write(".hidden.json");
    write(".git/a.json");
    write("logs/.cache/a.json");
    write("a.json");
    assertThat(names()).containsExactly("a.json");
  }

  @Test
  void a_hidden_folder_that_was_asked_for_is_listed() throws IOException {
    write(".logs/a.json");
    assertThat(LogFolder.list(folder.resolve(".logs"))).hasSize(1);
  }

  @Test
  void a_single_file_is_never_stray() throws IOException {
    assertThat(LogFolder.list(write("LICENSE"))).singleElement().matches(file -> !file.isStray());
  }

  @Test
  void an_empty_folder_has_no_files() {
    assertThat(names()).isEmpty();
  }

  @Test
  void nothing_at_the_path_is_an_error() {
    assertThatThrownBy(() -> LogFolder.list(folder.resolve("gone")))
        .isInstanceOf(CloudTrailException.class)
        .hasMessageStartingWith("no such file or folder: ")
        .hasMessageEndingWith("gone");
  }

  @Test
  void follows_links() throws IOException {
    write("real/a.json");
    Files.createSymbolicLink(folder.resolve("a"), folder.resolve("real"));
    Files.createSymbolicLink(folder.resolve("z.json"), folder.resolve("real/a.json"));
    assertThat(names()).containsExactly("real/a.json", "z.json");
  }

  @Test
  void a_folder_that_several_links_lead_to_is_read_once() throws IOException {
    write("elsewhere/below/b.json");
    Path read = Files.createDirectory(folder.resolve("read"));
    Files.createSymbolicLink(read.resolve("c"), folder.resolve("elsewhere/below"));
    Files.createSymbolicLink(read.resolve("d"), folder.resolve("elsewhere"));
    assertThat(LogFolder.list(read))
        .extracting(LogFile::name)
        .containsExactly(read.resolve("c/b.json").toString());
  }

  @Test
  void folders_that_link_to_each_other_in_layers_are_read_once() throws IOException {
    int layers = 40;
    write(layers + "/a.json");
    for (int layer = 0; layer < layers; layer++) {
      Path from = Files.createDirectories(folder.resolve(String.valueOf(layer)));
      Path to = folder.resolve(String.valueOf(layer + 1));
      Files.createSymbolicLink(from.resolve("x"), to);
      Files.createSymbolicLink(from.resolve("y"), to);
    }
    assertThat(LogFolder.list(folder.resolve("0"))).hasSize(1);
    assertThat(names()).containsExactly(layers + "/a.json");
  }

  @Test
  void a_link_that_leads_back_is_reported_and_not_followed() throws IOException {
    write("a.json");
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    assertThat(names()).containsExactly("a.json", "loop");
    assertThat(Framing.of(LogFolder.list(folder).get(1)).problem().reason())
        .isEqualTo("cannot open: a link leads back to a folder above it");
  }

  @Test
  void a_link_that_leads_nowhere_is_reported() throws IOException {
    Files.createSymbolicLink(folder.resolve("a.json"), folder.resolve("gone.json"));
    assertThat(Framing.of(LogFolder.list(folder).get(0)).problem().reason())
        .isEqualTo("cannot open: no such file");
  }

  @Test
  void hidden_links_that_lead_back_or_nowhere_are_left_out() throws IOException {
    Files.createSymbolicLink(folder.resolve(".loop"), folder);
    Files.createSymbolicLink(folder.resolve(".gone"), folder.resolve("gone"));
    assertThat(names()).isEmpty();
  }

  @Test
  void tells_the_size_of_a_file() throws IOException {
    write("a.json");
    assertThat(LogFolder.list(folder).get(0).size()).isEqualTo(event("GetObject").length());
  }

  @Test
  void the_size_of_a_file_that_is_gone_is_unknown() {
    assertThat(LogFile.of(folder.resolve("gone")).size()).isEqualTo(-1);
  }
}
