package dev.breadcrumbs.cloudtrail.model.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.internal.decode.EventTree;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordFilterTest {
  private static boolean mayHold(WordFilter filter, String record) {
    byte[] bytes = record.getBytes(StandardCharsets.UTF_8);
    return filter.mayHold(SpelledJson.window(bytes), 0, bytes.length, Spelling.ANY);
  }

  private static boolean mayHold(String word, String record) {
    return mayHold(WordFilter.ofValues(word), record.replace('\'', '"'));
  }

  @Test
  void lets_every_record_through_that_holds_the_word() {
    int ruledOut = 0;
    for (int number = 0; number < 2_000; number++) {
      SpelledJson json = new SpelledJson(number, number % 4 == 0);
      byte[] record = json.record();
      byte[] window = SpelledJson.window(record);
      List<String> values = values(EventTree.value(record, 0, record.length));
      for (int each = 0; each < 20; each++) {
        String word = json.word();
        boolean may = WordFilter.ofValues(word).mayHold(window, 0, record.length, Spelling.ANY);
        boolean holds = values.stream().anyMatch(value -> contains(value, word));
        assertThat(may || !holds)
            .as("'%s' in %s", word, new String(record, StandardCharsets.UTF_8))
            .isTrue();
        ruledOut += may ? 0 : 1;
      }
    }
    // A filter that rules out nothing would pass, too.
    assertThat(ruledOut).isGreaterThan(10_000);
  }

  private static List<String> values(JsonNode node) {
    List<String> values = new ArrayList<>();
    if (node.isContainerNode()) {
      node.forEach(child -> values.addAll(values(child)));
    } else if (node.isNumber() && !(node.isIntegralNumber() && node.canConvertToLong())) {
      BigDecimal number = node.decimalValue();
      values.add(Math.abs(number.scale()) > 30 ? number.toString() : number.toPlainString());
    } else if (!node.isNull()) {
      values.add(node.asText());
    }
    return values;
  }

  private static boolean contains(String text, String word) {
    return IntStream.rangeClosed(0, text.length() - word.length())
        .anyMatch(at -> text.regionMatches(true, at, word, 0, word.length()));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "AKIAIOSFODNN7EXAMPLE, {'a':'akiaiosfodnn7example'}, true",
        "AKIAIOSFODNN7EXAMPLE, {'a':'akiaiosfodnn7exampl'}, false",
        "AKIAIOSFODNN7EXAMPLE, {'a':'akiaiosfodnn7exampl\\u0045'}, true",
        "AKIAIOSFODNN7EXAMPLE, {'a':'akiaiosfodnn7exampl\\u003d'}, false",
        "access denied, {'a':'Access\\u0020Denied'}, true",
        "access denied, {'a':'Access\\nDenied'}, false",
        "kms, {'a':'\\u212AMS'}, true",
        "kms, {'a':'é\\\\u212AMS'}, false",
        "a/b, {'x':'a\\/b'}, true",
        "1000, {'x':1e3}, true",
        "1000, {'x':'1e3'}, false",
        "1000, {'x':1.0}, false",
        "203.0.113.42, {'x':1e3}, false",
        "userName, {'userName':'x'}, true",
        "42, {'x':[-42]}, true",
      })
  void knows_how_json_spells(String word, String record, boolean may) {
    assertThat(mayHold(word, record)).isEqualTo(may);
  }

  @ParameterizedTest
  @ValueSource(strings = {"K\u0130SS", "kiss", "\u212Aiss", "ki\u017Fs"})
  void knows_the_letters_beyond_ascii_that_count_as_others(String spelled) {
    assertThat(mayHold("KISS", "{'a':'" + spelled + "'}")).isTrue();
    assertThat(mayHold(spelled, "{'a':'kiss'}")).isTrue();
  }

  @Test
  void knows_all_letters_that_fold_to_ascii_and_none_of_scripts_without_case() {
    for (int point = 0x80; point <= Character.MAX_CODE_POINT; point++) {
      int folded = Character.toLowerCase(Character.toUpperCase(point));
      String text = Character.toString(point);
      if (folded < 0x80) {
        assertThat(mayHold(Character.toString(folded), "{'x':'" + text + "'}")).as(text).isTrue();
      }
      if (folded != point) {
        assertThat(Character.getType(folded)).as(text).isNotEqualTo(Character.OTHER_LETTER);
      }
    }
  }

  @Test
  void finds_runs_of_every_length_at_every_place() {
    String run = "abcdefghijklmnopqrstuvwxyz0123456789-ABCDEFG";
    for (int length = 1; length <= run.length(); length++) {
      String word = run.substring(0, length);
      for (int place = 0; place < 40; place++) {
        String record = "{'x':'" + "_".repeat(place) + word + "'}";
        assertThat(mayHold(word, record)).as("%s in %s", word, record).isTrue();
        assertThat(mayHold(word, record.replace(word, word.substring(1) + "_"))).isFalse();
      }
    }
  }

  @Test
  void looks_at_nothing_outside_the_record() {
    byte[] bytes = SpelledJson.window("word{\"a\":\"wor\"}d word".getBytes(StandardCharsets.UTF_8));

    assertThat(WordFilter.ofValues("word").mayHold(bytes, 4, 15, Spelling.ANY)).isFalse();
    assertThat(WordFilter.ofValues("word").mayHold(bytes, 0, 15, Spelling.ANY)).isTrue();
  }

  @Test
  void joins_words() {
    WordFilter both =
        WordFilter.allOf(List.of(WordFilter.ofValues("one"), WordFilter.ofValues("two")));
    WordFilter either =
        WordFilter.anyOf(List.of(WordFilter.ofValues("one"), WordFilter.ofValues("two")));

    assertThat(mayHold(both, "{\"a\":\"one\",\"b\":\"two\"}")).isTrue();
    assertThat(mayHold(both, "{\"a\":\"one\"}")).isFalse();
    assertThat(mayHold(either, "{\"a\":\"two\"}")).isTrue();
    assertThat(mayHold(either, "{\"a\":\"three\"}")).isFalse();
  }

  @Test
  void tells_whether_it_restricts_anything() {
    WordFilter word = WordFilter.ofValues("word");

    assertThat(WordFilter.NONE.restricts()).isFalse();
    assertThat(WordFilter.ofValues("ÄÖÜ").restricts()).isFalse();
    assertThat(WordFilter.ofLeaves("1000").restricts()).isFalse();
    assertThat(WordFilter.allOf(List.of(word, WordFilter.NONE)).restricts()).isTrue();
    assertThat(WordFilter.anyOf(List.of(word, WordFilter.NONE)).restricts()).isFalse();
    assertThat(WordFilter.allOf(List.of()).restricts()).isFalse();
    assertThat(mayHold(WordFilter.NONE, "{}")).isTrue();
  }

  @Test
  void a_scanned_record_tells_of_each_spelling_that_its_filter_must_look_for() {
    RecordProjector scanner = new RecordProjector(List.of());
    String nested = "{'eventName':'X','text':'{\\'a\\':\\'\\\\u0061bc\\'}'}".replace('\'', '"');
    String named = "{'eventName':'X','keyÄ\u017F':{'\u017Fmall':'1'}}".replace('\'', '"');
    String plain = "{'eventName':'X','text':'{\\'a\\':\\'xyz\\'}'}".replace('\'', '"');

    // Twice, as names that were met before are guessed.
    for (int round = 0; round < 2; round++) {
      assertThat(scanned(scanner, "abc", nested)).isTrue();
      assertThat(scanned(scanner, "small", named)).isTrue();
      assertThat(scanned(scanner, "abc", plain)).isFalse();
    }
  }

  private static boolean scanned(RecordProjector scanner, String word, String record) {
    byte[] bytes = record.getBytes(StandardCharsets.UTF_8);
    byte[] window = SpelledJson.window(bytes);
    assertThat(scanner.scan(window, 0, bytes.length)).isEqualTo(bytes.length);
    return WordFilter.ofLeaves(word).mayHold(window, 0, bytes.length, scanner.spelling());
  }
}
