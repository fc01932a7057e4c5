package dev.breadcrumbs.cloudtrail.model.reading;

import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.gzip;
import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.log;
import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.internal.decode.EventTree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

/** Every cut of one small log file, and every change of one of its bytes. */
class EveryDamageTest {
  private static final List<String> EVENTS =
      List.of(event("Call0"), event("Call1"), event("Call2"), event("Call3"));
  private static final String TEXT = log(EVENTS);
  private static final byte[] PLAIN = utf8(TEXT);
  private static final byte[] PACKED = gzip(TEXT);
  private static final int GZIP_HEADER = 10;

  /** Short, because each of its bytes is changed to each other value. */
  private static String event(String name) {
    return "{\"eventVersion\":\"1.11\",\"eventName\":\""
        + name
        + "\",\"userAgent\":\"\u00e9\",\"requestParameters\":{\"a\":[1,null]},\"readOnly\":true}";
  }

  private static List<String> read(byte[] content) {
    List<String> typed = new ArrayList<>();
    ReadReport report = CloudTrail.read(content, "a").forEach(event -> typed.add(event.toJson()));
    assertThat(report.records()).isEqualTo(typed.size());
    return typed;
  }

  /** Both ways of reading, straight from the bytes and by way of trees, must agree. */
  private static void assertAgreed(byte[] content) {
    List<String> trees = new ArrayList<>();
    ReadLog log = new ReadLog(ProblemPolicy.COLLECT);
    try (RecordFramer framer =
        RecordFramer.open(LogFile.of("a", content), ReadLimits.DEFAULT, log)) {
      while (framer.next()) {
        ObjectNode tree = EventTree.decode(framer, log);
        if (tree != null) {
          trees.add(CloudTrailEvent.parse(tree.toString()).toJson());
        }
      }
    }
    assertThat(trees).isEqualTo(read(content));
    // One of them may look farther ahead, and so meet damage to the compressed data earlier.
    assertThat(withoutTypes(log.report()))
        .containsExactlyInAnyOrderElementsOf(withoutTypes(CloudTrail.read(content, "a").inspect()));
  }

  private static List<ReadProblem> withoutTypes(ReadReport report) {
    return report.problems().stream()
        .filter(problem -> problem.kind() != ProblemKind.WRONG_TYPE)
        .toList();
  }

  /** How many events are whole within the first bytes of the text. */
  private static int wholeWithin(long length) {
    int whole = 0;
    while (whole < EVENTS.size() && endOf(whole) <= length) {
      whole++;
    }
    return whole;
  }

  private static int endOf(int event) {
    String text = EVENTS.get(event);
    return utf8(TEXT.substring(0, TEXT.indexOf(text) + text.length())).length;
  }

  @Test
  void of_every_cut_the_whole_events_are_delivered() {
    for (int length = 0; length <= PLAIN.length; length++) {
      assertAgreed(Arrays.copyOf(PLAIN, length));
      assertThat(read(Arrays.copyOf(PLAIN, length)))
          .as("%d bytes", length)
          .isEqualTo(EVENTS.subList(0, wholeWithin(length)));
    }
  }

  @Test
  void every_cut_is_reported() {
    for (int length = 0; length < PLAIN.length; length++) {
      ReadReport plain = CloudTrail.read(Arrays.copyOf(PLAIN, length), "a").inspect();
      assertThat(plain.problemCount()).as("%d bytes", length).isPositive();
    }
    for (int length = 0; length < PACKED.length; length++) {
      ReadReport packed = CloudTrail.read(Arrays.copyOf(PACKED, length), "a").inspect();
      assertThat(packed.problemCount()).as("%d bytes of gzip", length).isPositive();
    }
  }

  @Test
  void of_every_cut_of_gzip_the_whole_events_are_delivered() throws DataFormatException {
    for (int length = 0; length <= PACKED.length; length++) {
      assertAgreed(Arrays.copyOf(PACKED, length));
      assertThat(read(Arrays.copyOf(PACKED, length)))
          .as("%d bytes", length)
          .isEqualTo(EVENTS.subList(0, wholeWithin(inflated(length))));
    }
  }

  /** How many bytes come out of the first ones of the compressed text. */
  private static long inflated(int length) throws DataFormatException {
    if (length <= GZIP_HEADER) {
      return 0;
    }
    Inflater inflater = new Inflater(true);
    inflater.setInput(PACKED, GZIP_HEADER, length - GZIP_HEADER);
    byte[] target = new byte[PLAIN.length];
    int number = inflater.inflate(target);
    inflater.end();
    return number;
  }

  @Test
  void whatever_one_byte_becomes_the_events_before_it_are_delivered() {
    byte[] damaged = PLAIN.clone();
    for (int at = 0; at < PLAIN.length; at++) {
      int before = wholeWithin(at);
      for (int value = 0; value < 256; value++) {
        damaged[at] = (byte) value;
        List<String> events = read(damaged);
        assertThat(events.size()).as("byte %d is %d", at, value).isGreaterThanOrEqualTo(before);
        assertThat(events.subList(0, before)).isEqualTo(EVENTS.subList(0, before));
        assertThat(lost(events)).as("byte %d is %d: lost", at, value).isLessThanOrEqualTo(2);
      }
      damaged[at] = PLAIN[at];
    }
  }

  @Test
  void both_ways_of_reading_agree_on_every_changed_bit() {
    for (byte[] whole : List.of(PLAIN, PACKED)) {
      byte[] damaged = whole.clone();
      for (int at = 0; at < whole.length; at++) {
        for (int bit = 0; bit < 8; bit++) {
          damaged[at] = (byte) (whole[at] ^ 1 << bit);
          assertAgreed(damaged);
        }
        damaged[at] = whole[at];
      }
    }
  }

  private static long lost(List<String> events) {
    return EVENTS.stream().filter(event -> !events.contains(event)).count();
  }

  @Test
  void whatever_one_byte_of_gzip_becomes_the_events_before_it_are_delivered()
      throws DataFormatException {
    byte[] damaged = PACKED.clone();
    for (int at = 0; at < PACKED.length; at++) {
      int before = wholeWithin(inflated(at));
      for (int value = 0; value < 256; value++) {
        damaged[at] = (byte) value;
        List<String> events = read(damaged);
        assertThat(events.size()).as("byte %d is %d", at, value).isGreaterThanOrEqualTo(before);
        assertThat(events.subList(0, before)).isEqualTo(EVENTS.subList(0, before));
      }
      damaged[at] = PACKED[at];
    }
  }
}
