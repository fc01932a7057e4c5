package dev.breadcrumbs.cloudtrail.model;

import static dev.breadcrumbs.cloudtrail.model.reading.LogTexts.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SerializationTest {
  private static Object copy(Object value) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
      stream.writeObject(value);
    }
    try (ObjectInputStream stream =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return stream.readObject();
    }
  }

  @ParameterizedTest
  @MethodSource("dev.breadcrumbs.cloudtrail.model.Samples#names")
  void an_event_comes_back_as_it_was(String sample) throws Exception {
    assertThat(copy(Samples.event(sample))).isEqualTo(Samples.event(sample));
  }

  @Test
  void numbers_come_back_with_all_digits() throws Exception {
    CloudTrailEvent event =
        Events.of("'requestParameters':{'n':1.50,'m':1e400,'k':0.1234567890123456789},'x':2.0");
    assertThat(copy(event)).isEqualTo(event);
    assertThat(((CloudTrailEvent) copy(event)).toJson()).isEqualTo(event.toJson());
  }

  @Test
  void lists_of_events_come_back() throws Exception {
    List<CloudTrailEvent> events = Samples.names().map(Samples::event).toList();
    assertThat(copy(List.copyOf(events))).isEqualTo(events);
  }

  @Test
  void parts_of_an_event_come_back() throws Exception {
    CloudTrailEvent event = Samples.event("assumed-role");
    assertThat(copy(event.userIdentity())).isEqualTo(event.userIdentity());
    assertThat(copy(event.version().orElseThrow())).isEqualTo(new EventVersion(1, 10));
  }

  @Test
  void a_report_comes_back() throws Exception {
    ReadReport report = CloudTrail.read(utf8("[1]"), "a.json").inspect();
    assertThat(report.problems()).hasSize(1);
    assertThat(copy(report)).isEqualTo(report);
  }
}
