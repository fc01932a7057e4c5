package dev.breadcrumbs.cloudtrail.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.breadcrumbs.cloudtrail.benchmarks.corpus.Corpus;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PlainEventTest {
  @Test
  void knows_every_field_of_the_corpus() throws IOException {
    JsonMapper strict =
        JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    for (JsonNode event : strict.readTree(Corpus.logFile(2_000)).get("Records")) {
      PlainEvent bound = strict.treeToValue(event, PlainEvent.class);
      assertThat(bound.eventID()).isEqualTo(event.get("eventID").asText());
      assertThat(bound.eventTime()).hasToString(event.get("eventTime").asText());
    }
  }
}
