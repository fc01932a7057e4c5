package dev.breadcrumbs.cloudtrail.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import dev.breadcrumbs.cloudtrail.model.internal.decode.OtherFields;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ImmutabilityTest {
  private static Stream<Class<?>> records() {
    return Stream.concat(
            Stream.of(CloudTrailEvent.class),
            Components.all().<Class<?>>map(Components::type).filter(Class::isRecord))
        .distinct();
  }

  private static Object make(Class<?> type, List<?> list, Map<?, ?> map)
      throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class[]::new);
    Object[] values =
        Stream.of(types)
            .map(each -> each == List.class ? list : each == Map.class ? map : null)
            .toArray();
    return type.getDeclaredConstructor(types).newInstance(values);
  }

  @ParameterizedTest
  @MethodSource("records")
  void a_record_does_not_change_with_the_collections_it_was_made_of(Class<?> type)
      throws ReflectiveOperationException {
    List<Object> list = new ArrayList<>();
    Map<String, JsonNode> map = new HashMap<>(Map.of("newField", IntNode.valueOf(1)));
    Object made = make(type, list, map);
    String before = made.toString();
    list.add("more");
    map.clear();
    assertThat(made).hasToString(before);
  }

  @ParameterizedTest
  @MethodSource("records")
  void the_collections_of_a_record_cannot_be_changed(Class<?> type)
      throws ReflectiveOperationException {
    Object made = make(type, List.of(), new HashMap<>(Map.of("newField", IntNode.valueOf(1))));
    for (RecordComponent component : type.getRecordComponents()) {
      Object value = component.getAccessor().invoke(made);
      if (value instanceof List<?> list) {
        assertThatThrownBy(() -> list.add(null)).isInstanceOf(UnsupportedOperationException.class);
      }
      if (value instanceof Map<?, ?> map) {
        assertThatThrownBy(map::clear).isInstanceOf(UnsupportedOperationException.class);
      }
    }
  }

  @Test
  void other_fields_keep_the_order_of_the_json() {
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    Stream.of("z", "a", "m", "b").forEach(name -> fields.put(name, IntNode.valueOf(1)));
    assertThat(OtherFields.copyOf(fields).keySet()).containsExactly("z", "a", "m", "b");
    assertThat(Events.of("'z':1,'a':1,'m':1").toJson()).endsWith("\"z\":1,\"a\":1,\"m\":1}");
  }
}
