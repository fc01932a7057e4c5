package dev.breadcrumbs.cloudtrail.model.internal.decode;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes one kind of event record, whose components are the JSON's fields and whose last
 * component is {@code otherFields}. A value that the component could not write back exactly as it
 * was (a null, another type, a time with fractions) is also kept there, and wins when written: that
 * makes reading lossless. Thread-safe.
 *
 * @param <T> the type of the records
 */
public final class RecordCodec<T extends Record> {
  private static final Map<Class<?>, RecordConstructor> CONSTRUCTORS = new ConcurrentHashMap<>();
  private static final Map<Class<?>, RecordCodec<?>> CODECS = new ConcurrentHashMap<>();

  private final Class<T> type;
  private final RecordPart[] parts;
  private final int[] lists;
  private final Map<String, Integer> indexes = new HashMap<>();
  private final RecordConstructor constructor;
  private final MethodHandle otherFields;

  private RecordCodec(Class<T> type) {
    this.type = type;
    RecordComponent[] components = type.getRecordComponents();
    int last = components.length - 1;
    parts = new RecordPart[last];
    for (int index = 0; index < last; index++) {
      parts[index] = RecordPart.of(components[index]);
      indexes.put(components[index].getName(), index);
    }
    lists = IntStream.range(0, last).filter(index -> parts[index].absent() != null).toArray();
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      otherFields =
          lookup
              .unreflect(components[last].getAccessor())
              .asType(MethodType.methodType(Map.class, Object.class));
      lookup.ensureInitialized(type);
      RecordConstructor direct = CONSTRUCTORS.get(type);
      constructor = direct == null ? canonical(type, components, lookup) : direct;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no canonical constructor: " + type, e);
    }
  }

  private static RecordConstructor canonical(
      Class<?> type, RecordComponent[] components, MethodHandles.Lookup lookup)
      throws ReflectiveOperationException {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Constructor<?> found = type.getDeclaredConstructor(types);
    MethodHandle handle =
        lookup
            .unreflectConstructor(found)
            .asSpreader(Object[].class, types.length)
            .asType(MethodType.methodType(Object.class, Object[].class));
    return values -> construct(handle, values);
  }

  /**
   * Takes a way to make the records of a type: the compiler sees through calls of a constructor, as
   * it cannot through handles that are looked up. To be called while the type is initialised; other
   * types' constructors are found by reflection.
   */
  public static <T extends Record> void construct(Class<T> type, RecordConstructor constructor) {
    CONSTRUCTORS.put(type, constructor);
  }

  /** The codec of a type. */
  @SuppressWarnings("unchecked")
  public static <T extends Record> RecordCodec<T> of(Class<T> type) {
    RecordCodec<?> known = CODECS.get(type);
    if (known == null) {
      // Not computeIfAbsent: nested records ask for their own codecs meanwhile.
      known = new RecordCodec<>(type);
      CODECS.put(type, known);
    }
    return (RecordCodec<T>) known;
  }

  /** Reads the object whose opening brace the parser, of whatever mapper, stands on. */
  public T read(JsonParser parser) throws IOException {
    return read(parser, new Misfits(), "");
  }

  /** Reads the record in a slice of bytes; what follows its object is left alone. */
  public T read(byte[] bytes, int from, int to, Misfits misfits) throws JsonProcessingException {
    try (JsonParser parser = JsonBytes.parser(bytes, from, to)) {
      parser.nextToken();
      return read(parser, misfits, "");
    } catch (JsonProcessingException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
  }

  /** Reads the object whose opening brace the parser stands on. */
  T read(JsonParser parser, Misfits misfits, String path) throws IOException {
    @Nullable Object[] values = new @Nullable Object[parts.length + 1];
    Map<String, JsonNode> others = new LinkedHashMap<>(0);
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      JsonToken token = parser.nextToken();
      Integer index = indexes.get(name);
      if (index == null) {
        others.put(name, Json.read(parser));
        continue;
      }
      RecordPart part = parts[index];
      misfits.forget(path, name);
      Object exact = part.readExact(parser, token, misfits, path);
      if (exact != null) {
        // Of a field that stands twice the last counts, as with Jackson.
        others.remove(name);
        values[index] = exact;
        continue;
      }
      JsonNode raw = Json.read(parser);
      values[index] = part.coerce(raw, misfits, path);
      if (part.writesBack(values[index])) {
        others.remove(name);
        continue;
      }
      others.put(name, raw);
      if (values[index] == null && !raw.isNull()) {
        misfits.add(path, name, part.description(), raw);
      }
    }
    values[parts.length] = others;
    return create(values);
  }

  private void fillLists(@Nullable Object[] values) {
    for (int index : lists) {
      if (values[index] == null) {
        values[index] = parts[index].absent();
      }
    }
  }

  /** The components, without {@code otherFields}. */
  List<RecordPart> parts() {
    return List.of(parts);
  }

  /** Makes a record of the values of its components. */
  T create(@Nullable Object[] values) {
    fillLists(values);
    return type.cast(constructor.make(values));
  }

  private static Object construct(MethodHandle constructor, @Nullable Object[] values) {
    try {
      return constructor.invokeExact(values);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns one field of a record as JSON; a missing node if the record lacks it. */
  public JsonNode field(Record value, String name) {
    JsonNode other = otherFieldsOf(value).get(name);
    if (other != null) {
      return other;
    }
    Integer index = indexes.get(name);
    return index == null ? MissingNode.getInstance() : parts[index].node(value);
  }

  /**
   * What some of a path's names have led to.
   *
   * @param node what is there; a missing node if nothing is
   * @param names how many names have led to it
   */
  public record Reached(JsonNode node, int names) {}

  /**
   * Follows a path through nested records, so that none of them has to be written as JSON.
   *
   * @param from how many names have led to this record
   */
  public Reached reach(Record value, List<String> names, int from) {
    String name = names.get(from);
    JsonNode other = otherFieldsOf(value).get(name);
    if (other != null) {
      return new Reached(other, from + 1);
    }
    Integer index = indexes.get(name);
    if (index == null) {
      return new Reached(MissingNode.getInstance(), names.size());
    }
    RecordPart part = parts[index];
    boolean last = from + 1 == names.size();
    if (!last && part instanceof NestedPart nested && part.valueIn(value) instanceof Record inner) {
      return nested.codec().reach(inner, names, from + 1);
    }
    return new Reached(part.node(value), from + 1);
  }

  /** Writes a record as it was read. */
  public void write(JsonGenerator generator, Record value) throws IOException {
    Map<String, JsonNode> others = otherFieldsOf(value);
    generator.writeStartObject();
    for (RecordPart part : parts) {
      if (!others.containsKey(part.name())) {
        part.write(generator, value);
      }
    }
    for (Map.Entry<String, JsonNode> other : others.entrySet()) {
      generator.writeFieldName(other.getKey());
      Json.MAPPER.writeTree(generator, other.getValue());
    }
    generator.writeEndObject();
  }

  @SuppressWarnings("unchecked")
  private Map<String, JsonNode> otherFieldsOf(Record value) {
    try {
      return (Map<String, JsonNode>) (Map<?, ?>) otherFields.invokeExact((Object) value);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
