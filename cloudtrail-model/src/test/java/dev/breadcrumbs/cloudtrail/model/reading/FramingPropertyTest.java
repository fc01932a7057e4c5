package dev.breadcrumbs.cloudtrail.model.reading;

import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.gzip;
import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.log;
import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FramingPropertyTest {
  private static final List<String> EVENTS = LogTexts.events(4);
  private static final byte[] PLAIN = utf8(log(EVENTS));
  private static final byte[] PACKED = gzip(log(EVENTS));

  /** Objects with hostile texts for keys and values. */
  @Provide
  Arbitrary<String> objects() {
    Arbitrary<String> texts =
        Arbitraries.strings()
            .withChars("ab{}[]:, \u00e9\u65e5")
            .ofMaxLength(8)
            .map(text -> "\"" + text + "\"");
    Arbitrary<String> escapes = Arbitraries.of("\"\\\"\"", "\"\\\\\"", "\"\\u007b{\"");
    Arbitrary<String> values =
        Arbitraries.lazyOf(
            () -> Arbitraries.oneOf(texts, escapes, Arbitraries.of("1", "-2.5e3", "null", "true")),
            () -> texts.list().ofMaxSize(3).map(list -> "[" + String.join(" ,", list) + "]"),
            this::objects);
    return values.list().ofMaxSize(3).map(FramingPropertyTest::object);
  }

  private static String object(List<String> values) {
    StringBuilder text = new StringBuilder("{");
    for (int index = 0; index < values.size(); index++) {
      text.append(index == 0 ? "" : ",").append("\"k").append(index).append("\" : ");
      text.append(values.get(index));
    }
    return text.append('}').toString();
  }

  @Property(seed = "20261124", tries = 300)
  void every_form_and_every_pace_gives_the_same_records(
      @ForAll @Size(min = 1, max = 6) List<@From("objects") String> records,
      @ForAll @IntRange(min = 1, max = 50) int atOnce) {
    String joined = String.join("\n,", records);
    for (String form :
        List.of(log(joined), "[" + joined + "]", String.join("\n", records), joined)) {
      byte[] plain = utf8(form);
      assertThat(Framing.of(plain).records()).isEqualTo(records);
      for (byte[] content : List.of(plain, gzip(form))) {
        LogFile slow = LogFile.of(Framing.FILE, new TrickleStream(content, atOnce));
        assertThat(Framing.of(slow)).isEqualTo(Framing.of(plain));
      }
    }
  }

  @Property(seed = "20261124", tries = 1_000)
  void damage_at_any_byte_costs_at_most_two_records(
      @ForAll @IntRange(min = 12, max = 1_500) int at, @ForAll byte value) {
    byte[] damaged = PLAIN.clone();
    damaged[at] = value;
    List<String> read =
        CloudTrail.read(damaged, Framing.FILE).stream().map(CloudTrailEvent::toJson).toList();
    assertThat(EVENTS.stream().filter(read::contains).count()).isGreaterThan(1);
  }

  @Test
  void records_that_damage_joined_into_one_are_found_one_by_one() {
    String joined = log(EVENTS).replaceFirst("null},", "null[,");
    List<String> read =
        CloudTrail.read(utf8(joined), Framing.FILE).stream().map(CloudTrailEvent::toJson).toList();
    assertThat(read).isEqualTo(EVENTS.subList(1, EVENTS.size()));
  }

  @Property(seed = "20261124", tries = 1_000)
  void damage_to_gzip_data_ends_in_problems_and_not_in_exceptions(
      @ForAll @IntRange(min = 2, max = 200) int at, @ForAll byte value) {
    byte[] damaged = PACKED.clone();
    damaged[at] = value;
    assertThat(Framing.of(damaged).report().files()).isEqualTo(1);
  }

  @Property(seed = "20261124", tries = 1_000)
  void no_bytes_lead_to_an_exception(@ForAll byte[] content) {
    assertThat(Framing.of(content).report().files()).isEqualTo(1);
  }

  @Property(seed = "20261124", tries = 1_000)
  void no_text_of_json_characters_leads_to_an_exception(@ForAll("fragments") List<String> parts) {
    assertThat(Framing.of(String.join("", parts)).report().files()).isEqualTo(1);
  }

  @Provide
  Arbitrary<List<String>> fragments() {
    return Arbitraries.of(
            "{",
            "}",
            "[",
            "]",
            "\"",
            ",",
            ":",
            "\\",
            "\n",
            " ",
            "\"Records\":[",
            "{\"Records\":[",
            "{\"eventName\":\"A\"}",
            "{\"eventName\":",
            "null",
            "1",
            "\u0000",
            "\"a\"",
            "]}")
        .list()
        .ofMaxSize(25);
  }
}
