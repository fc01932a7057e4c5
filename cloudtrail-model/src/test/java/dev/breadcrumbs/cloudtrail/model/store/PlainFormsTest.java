package dev.breadcrumbs.cloudtrail.model.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainFormsTest {
  private static int seconds(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return PlainTime.seconds(bytes, 0, bytes.length);
  }

  private static UUID id(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return IdColumn.parse(bytes, 0, bytes.length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1970-01-01T00:00:00Z",
        "1969-12-31T23:59:59Z",
        "2018-07-26T21:08:28Z",
        "2024-02-29T12:30:05Z",
        "2038-01-19T03:14:07Z"
      })
  void a_time_in_the_usual_form_comes_back_as_it_was(String text) {
    assertThat(PlainTime.text(seconds(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2018-07-26T21:08:28.5Z",
        "2018-07-26T21:08:28+01",
        "2018-02-30T21:08:28Z",
        "2018-13-01T21:08:28Z",
        "2018-07-26T24:08:28Z",
        "2018-07-26T21:08:60Z",
        "2018-07-26t21:08:28Z",
        "2038-01-19T03:14:08Z",
        "1901-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z"
      })
  void a_time_in_another_form_is_left_to_the_record(String text) {
    assertThat(seconds(text)).isEqualTo(TimeColumn.OTHER);
  }

  @Test
  void an_id_in_the_usual_form_comes_back_as_it_was() {
    String text = "f7ba6cb1-2d4f-4a9c-9f0e-0a1b2c3d4e5f";

    assertThat(id(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "EXAMPLE",
        "F7BA6CB1-2D4F-4A9C-9F0E-0A1B2C3D4E5F",
        "f7ba6cb12-d4f-4a9c-9f0e-0a1b2c3d4e5f",
        "00000000-0000-0000-9f0e-0a1b2c3d4e5f"
      })
  void an_id_in_another_form_is_left_to_the_record(String text) {
    assertThat(id(text)).isNull();
  }
}
