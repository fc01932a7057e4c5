package dev.breadcrumbs.cloudtrail.model.internal.decode;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Records of one kind to and from JSON texts and trees, all in memory. Thread-safe.
 *
 * @param <T> the type of the records
 */
public final class RecordText<T extends Record> {
  private static final String NO_EVENT = "no event: ";

  private final RecordCodec<T> codec;

  /** Reads and writes as a codec does. */
  public RecordText(RecordCodec<T> codec) {
    this.codec = codec;
  }

  /**
   * Reads one record from its text.
   *
   * @throws CloudTrailException if the text is not a single JSON object
   */
  public T parse(String json) {
    Objects.requireNonNull(json, "json is null");
    try (JsonParser parser = JsonBytes.parser(json)) {
      return parse(parser);
    } catch (JsonProcessingException e) {
      throw noEvent(e);
    } catch (IOException e) {
      throw inMemory(e);
    }
  }

  /**
   * Reads one record from its UTF-8.
   *
   * @throws CloudTrailException if the bytes are no single JSON object
   */
  public T parse(byte[] bytes, int from, int to) {
    try (JsonParser parser = JsonBytes.parser(bytes, from, to)) {
      return parse(parser);
    } catch (JsonProcessingException e) {
      throw noEvent(e);
    } catch (IOException e) {
      throw inMemory(e);
    }
  }

  private T parse(JsonParser parser) throws IOException {
    JsonToken first = parser.nextToken();
    if (first != JsonToken.START_OBJECT) {
      throw new CloudTrailException(NO_EVENT + whatElse(first));
    }
    T read = codec.read(parser, new Misfits(), "");
    if (parser.nextToken() != null) {
      throw new JsonFault(parser, "more follows the JSON object");
    }
    return read;
  }

  /** Writes a record as one line of JSON. */
  public String write(T value) {
    StringWriter text = new StringWriter(2048);
    try (JsonGenerator generator = Json.MAPPER.createGenerator(text)) {
      codec.write(generator, value);
    } catch (IOException e) {
      throw inMemory(e);
    }
    return text.toString();
  }

  /** Makes a tree of a record, the caller's own. */
  public ObjectNode tree(T value) {
    try (TokenBuffer buffer = new TokenBuffer(Json.MAPPER, false)) {
      codec.write(buffer, value);
      return Json.MAPPER.readTree(buffer.asParser());
    } catch (IOException e) {
      throw inMemory(e);
    }
  }

  private static CloudTrailException noEvent(JsonProcessingException e) {
    return new CloudTrailException(NO_EVENT + JsonFault.placed(e));
  }

  private static String whatElse(@Nullable JsonToken first) {
    if (first == null) {
      return "there is no text";
    }
    return first == JsonToken.START_ARRAY
        ? "an array, and not one JSON object; CloudTrail.read takes several"
        : "no JSON object";
  }

  private static UncheckedIOException inMemory(IOException e) {
    return new UncheckedIOException("reading or writing in memory failed", e);
  }
}
