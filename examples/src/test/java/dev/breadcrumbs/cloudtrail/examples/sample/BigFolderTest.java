package dev.breadcrumbs.cloudtrail.examples.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.examples.Printed;
import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BigFolderTest {
  @TempDir Path folder;

  @Test
  void repeats_the_day_with_fresh_dates_and_ids_until_it_is_large_enough() throws Exception {
    String printed = Printed.by(() -> BigFolder.main(new String[] {folder.toString(), "1"}));
    List<CloudTrailEvent> events = CloudTrail.read(folder).list();

    assertThat(printed).isEqualTo("96 files, %d records, 1 MB%n".formatted(events.size()));
    assertThat(events).hasSize(3 * 3997);
    assertThat(events).extracting(CloudTrailEvent::eventID).doesNotHaveDuplicates();
    assertThat(new TreeSet<>(events.stream().map(event -> day(event)).toList()))
        .containsExactly("2018-07-26", "2018-07-27", "2018-07-28");
  }

  @Test
  void asks_for_folder_and_size() {
    assertThatThrownBy(() -> BigFolder.main(new String[0])).hasMessageContaining("megabytes");
  }

  private static String day(CloudTrailEvent event) {
    return String.valueOf(event.eventTime()).substring(0, 10);
  }
}
