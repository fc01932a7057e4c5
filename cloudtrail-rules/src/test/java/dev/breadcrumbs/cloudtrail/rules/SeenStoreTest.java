package dev.breadcrumbs.cloudtrail.rules;

import static dev.breadcrumbs.cloudtrail.rules.TestEvents.event;
import static dev.breadcrumbs.cloudtrail.rules.TestEvents.second;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    assertThatThrownBy(() -> FileSeenStore.open(nowhere).save())
        .isInstanceOf(RuleException.class)
        .hasMessageStartingWith(nowhere + " cannot be written: ");
  }

  @Test
  void a_file_is_replaced_as_a_whole_and_nothing_is_left_beside_it() throws IOException {
    Path file = folder.resolve("seen.jsonl");
    Files.writeString(file, "{\"seen\":[\"old\"],\"time\":\"2024-08-07T12:00:01Z\"}\n");
    FileSeenStore store = FileSeenStore.open(file);
    store.see("new", List.of("x"), second(2));
    store.save();
    store.save();

    assertThat(file)
        .content()
        .isEqualToNormalizingNewlines(
            """
            {"seen":["old"],"time":"2024-08-07T12:00:01Z"}
            {"seen":["new","x"],"time":"2024-08-07T12:00:02Z"}
            """);
    assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
  }
}
