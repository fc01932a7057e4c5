package dev.breadcrumbs.cloudtrail.rules;

import static dev.breadcrumbs.cloudtrail.rules.TestEvents.event;
import static dev.breadcrumbs.cloudtrail.rules.TestEvents.second;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeenStoreTest {
  private static final CloudTrailEvent EVENT =
      event("a", 1, "eventName", "A", "userAgent", "alice", "sourceIPAddress", "192.0.2.7");

  @TempDir private Path folder;

  @Test
  void a_memory_tells_the_latest_time_and_forgets_what_was_not_seen_for_longest() {
    MemorySeenStore store = new MemorySeenStore(2);

    assertThat(store.see("rule", List.of("x"), second(1))).isEmpty();
    assertThat(store.see("rule", List.of("y"), second(2))).isEmpty();
    assertThat(store.see("rule", List.of("x"), second(3))).contains(second(1));
    assertThat(store.see("other", List.of("x"), second(4))).isEmpty();
    assertThat(store.forgotten()).isEqualTo(1);
    assertThat(store.see("rule", List.of("x"), second(5))).contains(second(3));
    assertThat(store.see("rule", List.of("y"), second(6))).isEmpty();
  }

  @Test
  void a_rules_first_time_is_kept() {
    MemorySeenStore store = new MemorySeenStore();

    assertThat(store.see("rule", List.of(), second(1))).isEmpty();
    assertThat(store.see("rule", List.of(), second(9))).contains(second(1));
    assertThat(store.see("rule", List.of(), second(10))).contains(second(1));
  }

  @Test
  void a_file_knows_tomorrow_what_was_seen_today() {
    Path file = folder.resolve("seen.jsonl");
    try (FileSeenStore store = FileSeenStore.open(file)) {
      assertThat(RuleEngine.of(AllKinds.FIRST).remembering(store).evaluate(List.of(EVENT)))
          .hasSize(1);
    }
    try (FileSeenStore store = FileSeenStore.open(file)) {
      assertThat(RuleEngine.of(AllKinds.FIRST).remembering(store).evaluate(List.of(EVENT)))
          .isEmpty();
    }
    assertThat(file)
        .content()
        .isEqualToNormalizingNewlines(
            """
            {"seen":["first"],"time":"2024-08-07T12:00:01Z"}
            {"seen":["first","alice","192.0.2.7"],"time":"2024-08-07T12:00:01Z"}
            """);
  }

  @Test
  void a_file_that_holds_something_else_is_refused_by_its_line() throws IOException {
    Path file = folder.resolve("seen.jsonl");
    Files.writeString(
        file, "{\"seen\":[\"first\"],\"time\":\"2024-08-07T12:00:01Z\"}\nno line of ours\n");

    assertThatThrownBy(() -> FileSeenStore.open(file))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("seen.jsonl, line 2: not what a rule has seen");
    Files.writeString(file, "{}");
    assertThatThrownBy(() -> FileSeenStore.open(file)).hasMessageContaining("line 1");
  }

  @Test
  void what_cannot_be_read_or_written_is_told_with_the_file() throws IOException {
    Path folderInItsPlace = Files.createDirectory(folder.resolve("seen.jsonl"));
    Path nowhere = folder.resolve("missing").resolve("seen.jsonl");

    assertThatThrownBy(() -> FileSeenStore.open(folderInItsPlace))
        .isInstanceOf(RuleException.class)
        .hasMessageStartingWith(folderInItsPlace + " cannot be read: ");
    assertThatThrownBy(() -> FileSeenStore.open(nowhere))
        .isInstanceOf(RuleException.class)
        .hasMessageStartingWith(nowhere + " cannot be locked: ");
  }

  @Test
  void a_file_is_replaced_as_a_whole_and_no_half_is_left_beside_it() throws IOException {
    Path file = folder.resolve("seen.jsonl");
    Files.writeString(file, "{\"seen\":[\"old\"],\"time\":\"2024-08-07T12:00:01Z\"}\n");
    try (FileSeenStore store = FileSeenStore.open(file)) {
      store.see("new", List.of("x"), second(2));
      store.save();
    }

    assertThat(file)
        .content()
        .isEqualToNormalizingNewlines(
            """
            {"seen":["old"],"time":"2024-08-07T12:00:01Z"}
            {"seen":["new","x"],"time":"2024-08-07T12:00:02Z"}
            """);
    assertThat(folder).isDirectoryNotContaining("glob:**.new");
  }

  @Test
  void a_second_store_is_refused_until_the_first_is_closed() {
    Path file = folder.resolve("seen.jsonl");
    FileSeenStore first = FileSeenStore.open(file);
    Path sameFile = folder.resolve("x").resolve("..").resolve("seen.jsonl");

    assertThatThrownBy(() -> FileSeenStore.open(sameFile))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("seen.jsonl is in use already in this process");
    first.close();
    first.close();
    FileSeenStore.open(file).close();
    assertThatThrownBy(first::save).hasMessageContaining("seen.jsonl is closed");
  }

  @Test
  void another_process_is_refused_until_the_store_is_closed() throws Exception {
    Path file = folder.resolve("seen.jsonl");
    try (FileSeenStore store = FileSeenStore.open(file)) {
      store.see("ours", List.of("x"), second(1));
      assertThat(inAnotherProcess(file))
          .contains("RuleException: " + file + " is in use by another process");
    }
    assertThat(inAnotherProcess(file)).contains("opened");
    assertThat(file).content().contains("ours").contains("theirs");
  }

  private static String inAnotherProcess(Path file) throws Exception {
    String paths =
        Stream.of(
                Path.of("target", "test-classes").toString(),
                System.getProperty("java.class.path"),
                System.getProperty("jdk.module.path"))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(File.pathSeparator));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                paths,
                OtherProcess.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return printed;
  }

  /** Opens a store, and tells how that went. */
  static final class OtherProcess {
    private OtherProcess() {}

    public static void main(String... file) {
      try (FileSeenStore store = FileSeenStore.open(Path.of(file[0]))) {
        store.see("theirs", List.of("y"), second(2));
        System.out.println("opened");
      } catch (RuleException e) {
        System.out.println(e);
      }
    }
  }

  @Test
  void a_link_in_the_place_of_the_new_file_is_not_followed() throws IOException {
    Path file = folder.resolve("seen.jsonl");
    Path precious = Files.writeString(folder.resolve("precious"), "keep");
    Files.createSymbolicLink(folder.resolve("seen.jsonl.new"), precious);
    try (FileSeenStore store = FileSeenStore.open(file)) {
      store.see("rule", List.of("x"), second(1));
    }

    assertThat(precious).content().isEqualTo("keep");
    assertThat(file).content().contains("rule").satisfies(text -> assertThat(text).hasLineCount(1));
    assertThat(file).isRegularFile();
    assertThat(Files.isSymbolicLink(file)).isFalse();
  }

  @Test
  void a_link_in_the_place_of_the_lock_is_refused() throws IOException {
    Path precious = Files.writeString(folder.resolve("precious"), "keep");
    Files.createSymbolicLink(folder.resolve("seen.jsonl.lock"), precious);

    assertThatThrownBy(() -> FileSeenStore.open(folder.resolve("seen.jsonl")))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("seen.jsonl cannot be locked");
  }

  @Test
  void a_line_that_is_too_long_is_refused_without_being_read() throws IOException {
    Path file = folder.resolve("seen.jsonl");
    try (Writer writer = Files.newBufferedWriter(file)) {
      writer.write("{\"seen\":[\"first\"],\"time\":\"2024-08-07T12:00:01Z\"}\n{\"seen\":[\"");
      for (int mega = 0; mega < 200; mega++) {
        writer.write("x".repeat(1_000_000));
      }
    }

    assertThatThrownBy(() -> FileSeenStore.open(file))
        .isInstanceOf(RuleException.class)
        .hasMessage(file + ", line 2: longer than 1000000 characters");
    // Nothing is locked any more.
    Files.delete(file);
    FileSeenStore.open(file).close();
  }

  @Test
  void a_long_value_is_known_again_and_costs_no_more_than_its_hash() {
    Path file = folder.resolve("seen.jsonl");
    String wide = "w".repeat(5_000_000);
    try (FileSeenStore store = FileSeenStore.open(file)) {
      assertThat(store.see("rule", List.of(wide), second(1))).isEmpty();
      assertThat(store.see("rule", List.of(wide + "w"), second(2))).isEmpty();
      assertThat(store.see("rule", List.of(wide), second(3))).contains(second(1));
    }
    assertThat(file).content().hasSizeLessThan(400);
    try (FileSeenStore store = FileSeenStore.open(file)) {
      assertThat(store.see("rule", List.of(wide), second(4))).contains(second(3));
    }
  }
}
