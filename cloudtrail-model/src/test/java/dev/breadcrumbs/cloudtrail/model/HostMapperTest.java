package dev.breadcrumbs.cloudtrail.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostMapperTest {
  private static final ObjectMapper PLAIN =
      new ObjectMapper().registerModule(new CloudTrailModule());

  private static final ObjectMapper OPINIONATED =
      JsonMapper.builder()
          .addModule(new CloudTrailModule())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          .enable(DeserializationFeature.USE_LONG_FOR_INTS)
          .build();

  private static final String ODD =
      Events.json(
          "'readOnly':'true','eventTime':null,'newField':[1.50,null,{}],'resources':[],"
              + "'userIdentity':{'type':{},'new_field':1}");

  private static List<ObjectMapper> mappers() {
    return List.of(PLAIN, OPINIONATED);
  }

  @ParameterizedTest
  @MethodSource("mappers")
  void reads_what_parse_reads(ObjectMapper mapper) throws JsonProcessingException {
    assertThat(mapper.readValue(ODD, CloudTrailEvent.class)).isEqualTo(CloudTrailEvent.parse(ODD));
  }

  @ParameterizedTest
  @MethodSource("mappers")
  void writes_what_was_read(ObjectMapper mapper) throws JsonProcessingException {
    for (String sample : Samples.names().toList()) {
      Trees.assertSame(mapper.writeValueAsString(Samples.event(sample)), Samples.json(sample));
    }
    Trees.assertSame(mapper.writeValueAsString(CloudTrailEvent.parse(ODD)), ODD);
  }

  @ParameterizedTest
  @MethodSource("mappers")
  void reads_and_writes_events_within_the_hosts_own_values(ObjectMapper mapper)
      throws JsonProcessingException {
    String json = "{\"first\":[" + ODD + "," + Samples.json("insight-end") + "],\"second\":[null]}";
    Map<String, List<CloudTrailEvent>> value =
        mapper.readValue(json, new TypeReference<Map<String, List<CloudTrailEvent>>>() {});
    assertThat(value.get("first"))
        .containsExactly(CloudTrailEvent.parse(ODD), Samples.event("insight-end"));
    Trees.assertSame(mapper.writeValueAsString(value), json);
  }

  @Test
  void converts_trees_to_events_and_back() throws JsonProcessingException {
    CloudTrailEvent event = PLAIN.treeToValue(PLAIN.readTree(ODD), CloudTrailEvent.class);
    Trees.assertSame(event.toJson(), ODD);
    Trees.assertSame(PLAIN.valueToTree(event).toString(), ODD);
  }

  @Test
  void anything_but_an_object_is_a_mismatch() {
    assertThatThrownBy(() -> PLAIN.readValue("[1]", CloudTrailEvent.class))
        .isInstanceOf(MismatchedInputException.class);
    assertThatThrownBy(() -> PLAIN.readValue("\"text\"", CloudTrailEvent.class))
        .isInstanceOf(MismatchedInputException.class);
  }

  @Test
  void registering_the_module_twice_does_no_harm() throws JsonProcessingException {
    ObjectMapper twice =
        new ObjectMapper()
            .registerModule(new CloudTrailModule())
            .registerModule(new CloudTrailModule());
    assertThat(twice.readValue(ODD, CloudTrailEvent.class)).isEqualTo(CloudTrailEvent.parse(ODD));
  }
}
