package dev.breadcrumbs.cloudtrail.model.internal.decode;

import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.RandomJson;
import dev.breadcrumbs.cloudtrail.model.scan.ObjectBytes;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events made straight from the bytes are those that Jackson's tokens make. */
class RecordDecoderTest {
  private static final int PADDING = 64;

  private final RecordDecoder<CloudTrailEvent> decoder = new RecordDecoder<>(CloudTrailEvent.class);

  @Provide
  Arbitrary<List<String>> records() {
    return Arbitraries.randomValue(
        random -> IntStream.range(0, 20).mapToObj(index -> record(random)).toList());
  }

  /** Half of them of documented form, or nearly so, which the decoder takes. */
  private static String record(Random random) {
    if (random.nextBoolean()) {
      String json = RandomJson.object(random);
      return "{\"eventName\":\"GetObject\"" + (json.equals("{}") ? "" : ",") + json.substring(1);
    }
    String tree = RandomJson.object(random);
    return """
        {"eventVersion":"1.11","userIdentity":{"type":"IAMUser","arn":"arn:aws:iam::123456789012:user/%s",\
        "sessionContext":{"attributes":{"creationDate":"2026-03-0%dT10:0%d:00Z","mfaAuthenticated":"false"}}},\
        "eventTime":"2026-0%d-28T10:00:0%dZ","eventName":"PutObject","readOnly":%b,\
        "requestParameters":%s,"responseElements":%s,"newField":%s,"errorCode":%s, "resources" : [%s] }"""
        .formatted(
            random.nextInt(5),
            random.nextInt(10),
            random.nextInt(10),
            random.nextInt(10),
            random.nextInt(10),
            random.nextBoolean(),
            tree,
            random.nextBoolean() ? "null" : RandomJson.object(random),
            random.nextBoolean() ? "1" : tree,
            random.nextBoolean() ? "null" : "\"Access\\u0044enied\"",
            random.nextBoolean() ? "" : "{\"ARN\":\"arn:aws:s3:::logs/ü\",\"accountId\":null}");
  }

  private CloudTrailEvent direct(String json) {
    byte[] bytes = utf8(json);
    int end = decoder.scan(Arrays.copyOf(bytes, bytes.length + PADDING), 0, bytes.length);
    CloudTrailEvent event = decoder.take();
    assertThat(event == null).isEqualTo(end < 0);
    if (event != null) {
      assertThat(end).isEqualTo(bytes.length);
    }
    return event;
  }

  private CloudTrailEvent taken(String json) {
    return Objects.requireNonNull(direct(json), "refused");
  }

  @Property(seed = "20261124", tries = 400)
  void it_makes_the_events_of_the_general_decoder(@ForAll("records") List<String> records) {
    for (String json : records) {
      CloudTrailEvent event = direct(json);
      if (event != null) {
        CloudTrailEvent general = CloudTrailEvent.parse(json);
        assertThat(event).isEqualTo(general).hasSameHashCodeAs(general);
        assertThat(event).hasToString(general.toString());
        assertThat(event.toJson()).isEqualTo(general.toJson());
      }
    }
  }

  @Property(seed = "20261124", tries = 400)
  void it_takes_no_record_that_is_damaged(@ForAll("records") List<String> records) {
    Random random = new Random(records.hashCode());
    for (String json : records) {
      int at = random.nextInt(json.length());
      String damaged =
          json.substring(0, at) + "\u0001\"]{,:".charAt(random.nextInt(6)) + json.substring(at + 1);
      CloudTrailEvent event = wholly(damaged);
      if (event != null) {
        assertThat(event).isEqualTo(CloudTrailEvent.parse(damaged));
      }
    }
  }

  /** The event, if the record ends where the text does. */
  private CloudTrailEvent wholly(String json) {
    byte[] bytes = utf8(json);
    int end = decoder.scan(Arrays.copyOf(bytes, bytes.length + PADDING), 0, bytes.length);
    CloudTrailEvent event = decoder.take();
    return end == bytes.length ? event : null;
  }

  @Property(seed = "20261124", tries = 500)
  void it_makes_the_trees_of_jackson(@ForAll("records") List<String> records) {
    for (String json : records) {
      byte[] bytes = utf8(json);
      ObjectBytes place = new ObjectBytes();
      place.moveTo(Arrays.copyOf(bytes, bytes.length + PADDING), 0, bytes.length);
      assertThat(DirectTree.read(place)).isEqualTo(EventTree.value(bytes, 0, bytes.length));
    }
  }

  @Test
  void a_record_of_documented_form_is_taken() {
    CloudTrailEvent event =
        taken(
            """
            {"eventVersion":"1.11","eventTime":"2026-03-01T10:00:00Z","eventName":"GetObject",
             "managementEvent":false,"requestParameters":{"bucketName":"logs"},"responseElements":null,
             "resources":[{"type":"AWS::S3::Object","ARN":"arn:aws:s3:::logs/a"}]}""");
    assertThat(event.requestParameter("bucketName")).contains("logs");
    assertThat(event.responseElements()).isNull();
    assertThat(event.otherFields()).containsOnlyKeys("responseElements");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"eventName\":12}",
        "{\"eventName\":\"a\",\"eventName\":\"b\"}",
        "{\"eventName\":\"a\",\"x\":1,\"x\":2}",
        "{\"eventName\":\"a\",\"event\\u0054ime\":\"2026-03-01T10:00:00Z\"}",
        "{\"eventName\":\"a\",\"eventTime\":\"2026-03-01T10:00:00.5Z\"}",
        "{\"eventName\":\"a\",\"eventTime\":\"2026-02-30T10:00:00Z\"}",
        "{\"eventName\":\"a\",\"eventTime\":\"2026-03-01T24:00:00Z\"}",
        "{\"eventName\":\"a\",\"readOnly\":\"true\"}",
        "{\"eventName\":\"a\",\"userIdentity\":[]}",
        "{\"eventName\":\"a\",\"resources\":[1]}",
        "{\"eventName\":\"a\",\"s3\":{}}",
        "{\"requestParameters\":{}}",
        "{\"eventName\":\"a\",\"requestParameters\":{\"a\":01}}",
        "{\"eventName\":\"a\",}",
        "{}"
      })
  void a_record_of_another_form_is_left_to_the_general_decoder(String json) {
    assertThat(direct(json)).isNull();
  }

  @Test
  void a_free_form_part_is_the_same_tree_whenever_it_is_asked_for() {
    CloudTrailEvent event = taken("{\"eventName\":\"a\",\"requestParameters\":{\"b\":[1,2.50]}}");
    JsonNode tree = event.requestParameters();
    assertThat(tree).isInstanceOf(ObjectNode.class);
    assertThat(event.requestParameters()).isSameAs(tree);
    assertThat(event.at("requestParameters")).isSameAs(tree);
  }

  @Test
  void a_free_form_part_may_be_of_any_type() {
    assertThat(taken("{\"eventName\":\"a\",\"requestParameters\":\"text\"}").requestParameters())
        .isEqualTo(TextNode.valueOf("text"));
    assertThat(taken("{\"eventName\":\"a\",\"responseElements\":-12}").responseElements())
        .hasToString("-12");
  }

  @Test
  void texts_that_come_again_are_the_same_objects() {
    String json = "{\"eventName\":\"GetObject\",\"awsRegion\":\"eu-central-1\"}";
    assertThat(taken(json).awsRegion()).isSameAs(taken(json).awsRegion());
  }
}
