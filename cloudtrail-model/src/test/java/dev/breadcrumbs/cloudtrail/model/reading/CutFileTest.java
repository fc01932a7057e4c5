package dev.breadcrumbs.cloudtrail.model.reading;

import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.gzip;
import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.log;
import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CutFileTest {
  private static final List<String> EVENTS = LogTexts.events(3);
  private static final String LOG = log(EVENTS);

  private static int wholeRecordsIn(String text) {
    int whole = 0;
    while (whole < EVENTS.size() && text.contains(EVENTS.get(whole))) {
      whole++;
    }
    return whole;
  }

  @Test
  void every_cut_of_a_log_file_leaves_the_records_before_it_and_is_reported() {
    for (int length = 0; length < LOG.length(); length++) {
      String cut = LOG.substring(0, length);
      Framing framing = Framing.of(cut);
      assertThat(framing.records())
          .as("cut at %d", length)
          .isEqualTo(EVENTS.subList(0, wholeRecordsIn(cut)));
      assertThat(framing.problems()).as("cut at %d", length).hasSize(1);
    }
  }

  @Test
  void every_cut_of_a_bare_array_leaves_the_records_before_it_and_is_reported() {
    String array = LOG.substring("{\"Records\":".length(), LOG.length() - 1);
    for (int length = 0; length < array.length(); length++) {
      String cut = array.substring(0, length);
      Framing framing = Framing.of(cut);
      assertThat(framing.records())
          .as("cut at %d", length)
          .isEqualTo(EVENTS.subList(0, wholeRecordsIn(cut)));
      assertThat(framing.problems()).as("cut at %d", length).hasSize(1);
    }
  }

  @Test
  void every_cut_of_json_lines_leaves_the_whole_lines() {
    String lines = String.join("\n", EVENTS) + "\n";
    for (int length = 1; length < lines.length(); length++) {
      String cut = lines.substring(0, length);
      Framing framing = Framing.of(cut);
      assertThat(framing.records()).isEqualTo(EVENTS.subList(0, wholeRecordsIn(cut)));
      boolean betweenLines = cut.endsWith("\n") || lines.charAt(length) == '\n';
      assertThat(framing.problems()).as("cut at %d", length).hasSize(betweenLines ? 0 : 1);
    }
  }

  @Test
  void every_cut_of_gzip_data_leaves_some_first_records_and_is_reported() {
    byte[] whole = gzip(LOG);
    for (int length = 0; length < whole.length; length++) {
      Framing framing = Framing.of(Arrays.copyOf(whole, length));
      List<String> records = framing.records();
      assertThat(records).as("cut at %d", length).isEqualTo(EVENTS.subList(0, records.size()));
      assertThat(framing.problems()).as("cut at %d", length).isNotEmpty();
    }
  }

  @Test
  void gzip_data_that_lost_only_its_trailer_gives_all_records() {
    byte[] whole = gzip(LOG);
    Framing framing = Framing.of(Arrays.copyOf(whole, whole.length - 8));
    assertThat(framing.records()).isEqualTo(EVENTS);
    assertThat(framing.problem().kind()).isEqualTo(ProblemKind.DAMAGED_GZIP);
    assertThat(framing.problem().offset()).isEqualTo(utf8(LOG).length);
  }

  @Test
  void a_cut_in_the_header_of_gzip_data_is_damage() {
    assertThat(Framing.of(Arrays.copyOf(gzip(LOG), 6)).problem().kind())
        .isEqualTo(ProblemKind.DAMAGED_GZIP);
  }

  @Test
  void a_cut_in_the_header_of_a_second_member_is_damage() {
    byte[] first = gzip(LOG);
    byte[] both = gzip(LOG, LOG);
    Framing framing = Framing.of(Arrays.copyOf(both, first.length + 4));
    assertThat(framing.records()).isEqualTo(EVENTS);
    assertThat(framing.problem().kind()).isEqualTo(ProblemKind.DAMAGED_GZIP);
  }

  @Test
  void says_what_the_cut_left_open() {
    String open = LOG.substring(0, LOG.length() - 2);
    assertThat(Framing.of(open).problem().reason())
        .isEqualTo("the file ends before its array of records does");
    assertThat(Framing.of(open + "]").problem().reason())
        .isEqualTo("the file ends before its envelope does");
    assertThat(Framing.of(open + ",{\"eventName\":").problem().reason())
        .isEqualTo(
            "the record that begins at byte "
                + (open.length() + 1)
                + " is cut by the end of the file");
  }
}
