package dev.breadcrumbs.cloudtrail.examples.hunt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.rules.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteFileTest {
  @TempDir Path folder;

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("site.json"), content);
  }

  @Test
  void has_lists_by_name() throws IOException {
    Site site =
        SiteFile.read(
            file(
                """
                {"trusted_accounts": ["111122223333"], "office_networks": ["203.0.113.0/24"],
                 "bots": []}
                """));
    assertThat(site.lists())
        .isEqualTo(
            Map.of(
                "trusted_accounts", List.of("111122223333"),
                "office_networks", List.of("203.0.113.0/24"),
                "bots", List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[] | not a JSON object of lists",
        "{\"bots\": \"splunk\"} | bots is not a list of texts",
        "{\"bots\": [1]} | bots has an entry that is no text: 1",
        "{\"bots\": [\" \"]} | bots has an entry that is no text",
        "{\"trusted_accounts\": [\"1111\"]} | no account of twelve digits: \"1111\"",
        "{\"bots\": [], \"bots\": []} | Duplicate field 'bots'",
        "{\"bots\": [\"a\"} | site.json:1:",
        "{} {} | Trailing token"
      })
  void what_is_no_site_is_refused_with_its_place(String content, String message)
      throws IOException {
    Path file = file(content);
    assertThatThrownBy(() -> SiteFile.read(file))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(message);
  }

  @Test
  void a_file_that_is_not_there_is_named() {
    assertThatThrownBy(() -> SiteFile.read(folder.resolve("none.json")))
        .isInstanceOf(UsageException.class)
        .hasMessage("no such file: " + folder.resolve("none.json"));
  }

  @Test
  void a_file_that_is_too_large_is_refused_before_it_is_read_to_its_end() throws IOException {
    String list = "{\"bots\":[\"a\"]}";
    Path largest = file(list + " ".repeat(SiteFile.MOST_BYTES - list.length()));
    assertThat(SiteFile.read(largest).lists()).containsKey("bots");

    Path file = file(Files.readString(largest) + " ");
    assertThatThrownBy(() -> SiteFile.read(file))
        .isInstanceOf(UsageException.class)
        .hasMessage(file + ": more than 10 MB, too large for a site's lists");
  }
}
