package dev.breadcrumbs.cloudtrail.model.reading;

import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.event;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events within what holds them, at known places and at others. */
class HeldEventTest {
  private static final String A = event("A");
  private static final String B = event("B");
  private static final String TEXT = quoted(A);

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'@message':TEXT}",
        "{'_raw':TEXT,'eventName':'A','userIdentity.arn':'x','_time':'t'}",
        "{'result':{'_raw':TEXT,'eventName':'A','eventTime':'t'}}",
        "{'_index':'i','_source':{'event':{'original':TEXT},'message':TEXT}}",
        "{'attributes':{'service':'ct','message':'text','attributes':EVENT}}",
        "{'body':{'stringValue':TEXT}}",
        "{'eventjson':TEXT}",
        "{'line':'2026-03-01T10:00:00Z INFO EVENT'}",
        "{'a':1,'evidence':EVENT,'again':EVENT}",
        "{'a':{'b':{}},'evidence':TEXT}",
        "[['1772359200000000000',TEXT]]",
        "[[1772359200.5,EVENT]]",
        "[[[1772359200,{}],EVENT]]",
        "{'data':[{'type':'log','attributes':{'attributes':EVENT}}]}"
      })
  void one_event_is_found(String form) {
    String json =
        form.replace("'line':'2026-03-01T10:00:00Z INFO EVENT'", "'line':" + behind("INFO "))
            .replace('\'', '"')
            .replace("TEXT", TEXT)
            .replace("EVENT", A);
    Framing framing = Framing.of(json + "\n" + B);
    assertThat(framing.problems()).isEmpty();
    assertThat(framing.records()).containsExactly(A, B);
  }

  private static String behind(String prefix) {
    return quoted("2026-03-01T10:00:00Z " + prefix + A);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"message\":\"[INFO] started {x}\"}",
        "{\"message\":\"{not json}\"}",
        "{\"event\":{\"action\":\"x\"},\"message\":\"y\"}",
        "{\"hits\":[1,2]}",
        "{\"values\":[[1,2],[3,4]]}",
        "{\"thing\":{\"eventType\":\"x\"}}",
        "{\"thing\":\"{\\\"name\\\":1}\"}"
      })
  void what_holds_none_is_framed_as_it_is(String json) {
    assertThat(Framing.of(json).records()).containsExactly(json);
  }

  @Test
  void an_event_in_a_text_has_the_place_of_what_holds_it() {
    Framing framing = Framing.of("\n{\"message\":" + TEXT + "}\n" + B);
    assertThat(framing.origins())
        .containsExactly(
            new RecordOrigin(Framing.FILE, 0, 1),
            new RecordOrigin(Framing.FILE, 1, 14 + TEXT.length()));
  }

  @Test
  void an_array_of_hits_is_read_as_it_streams_by() {
    String hit = "{\"_source\":" + A + "},";
    String answer =
        "{\"took\":1,\"hits\":{\"total\":9,\"hits\":["
            + hit.repeat(1_999)
            + "{\"_source\":"
            + A
            + "}]}}";
    ReadLimits small = ReadLimits.DEFAULT.withRecordBytes(2_000);
    Framing framing = Framing.of(answer, small);
    assertThat(framing.records()).hasSize(2_000).containsOnly(A);
    assertThat(framing.problems()).isEmpty();
  }

  @Test
  void messages_within_messages_end_somewhere() {
    String deep = A;
    for (int depth = 0; depth < 12; depth++) {
      deep = "{\"message\":" + deep + "}";
    }
    Framing framing = Framing.of(deep + B);
    assertThat(framing.records()).hasSize(2).endsWith(B);
  }

  @Test
  void an_object_with_places_upon_places_is_looked_at_in_time() {
    String wide = "{}";
    for (int depth = 0; depth < 9; depth++) {
      wide = "{\"event\":" + wide + ",\"message\":" + wide + ",\"log\":" + wide + "}";
    }
    assertThat(Framing.of(wide).records()).containsExactly(wide);
  }

  @Test
  void fields_get_their_spelling_and_values_stay_as_they_are() {
    Framing framing =
        Framing.of(
            """
            {"eventname":"A","eventtime":"2026-03-01 10:00:00.500","readonly":"TRUE","n":1.50,\
            "useridentity":{"username":"alice","sessioncontext":{"attributes":\
            {"mfaauthenticated":"false"}}},"resources":"[{\\"arn\\":\\"a\\",\\"accountid\\":\\"1\\"}]",\
            "requestparameters":"{\\"bucketName\\":\\"logs\\",\\"username\\":\\"x\\"}",\
            "responseelements":"null","useragent":"{not json","errorcode":null}""");
    assertThat(framing.records())
        .containsExactly(
            """
            {"eventName":"A","eventTime":"2026-03-01T10:00:00.500Z","readOnly":true,"n":1.50,\
            "userIdentity":{"userName":"alice","sessionContext":{"attributes":\
            {"mfaAuthenticated":"false"}}},"resources":[{"ARN":"a","accountId":"1"}],\
            "requestParameters":{"bucketName":"logs","username":"x"},\
            "responseElements":null,"userAgent":"{not json","errorCode":null}""");
  }
}
