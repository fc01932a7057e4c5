package dev.breadcrumbs.cloudtrail.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DayFoldersTest {
  private static List<String> prefixes(String from, String to) {
    return DayFolders.of("r/", LocalDate.parse(from), LocalDate.parse(to)).stream()
        .map(KeyRange::prefix)
        .toList();
  }

  @Test
  void names_whole_months_and_years_once() {
    assertThat(prefixes("2024-02-28", "2024-04-01"))
        .containsExactly("r/2024/02/28/", "r/2024/02/29/", "r/2024/03/", "r/2024/04/01/");
    assertThat(prefixes("2023-12-31", "2025-01-01"))
        .containsExactly("r/2023/12/31/", "r/2024/", "r/2025/01/01/");
  }

  @Test
  void bounds_one_side_by_keys() {
    KeyRange from = DayFolders.of("r/", LocalDate.of(2024, 5, 1), null).get(0);
    assertThat(from.prefix()).isEqualTo("r/");
    assertThat(from.after()).isEqualTo("r/2024/05/01");
    KeyRange to = DayFolders.of("r/", null, LocalDate.of(2024, 5, 1)).get(0);
    assertThat(to.endsBefore("r/2024/05/01/x.json.gz")).isFalse();
    assertThat(to.endsBefore("r/2024/05/02/x.json.gz")).isTrue();
  }
}
