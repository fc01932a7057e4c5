package dev.breadcrumbs.cloudtrail.model;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Events to and from JSON text and trees, all in memory. */
final class EventText {
  private EventText() {}

  static CloudTrailEvent parse(String json) {
    try {
      return EventDecoder.parse(json);
    } catch (JsonProcessingException e) {
      throw new CloudTrailException("no event: " + e.getMessage(), e);
    }
  }

  static CloudTrailEvent parse(byte[] bytes, int from, int to) {
    try {
      return EventDecoder.parse(bytes, from, to);
    } catch (JsonProcessingException e) {
      throw new CloudTrailException("no event: " + e.getMessage(), e);
    }
  }

  static String write(CloudTrailEvent event) {
    StringWriter text = new StringWriter(2048);
    try (JsonGenerator generator = Json.MAPPER.createGenerator(text)) {
      EventDecoder.CODEC.write(generator, event);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return text.toString();
  }

  static ObjectNode tree(CloudTrailEvent event) {
    return tree(EventDecoder.CODEC, event);
  }

  private static <T extends Record> ObjectNode tree(RecordCodec<T> codec, Record value) {
    try (TokenBuffer buffer = new TokenBuffer(Json.MAPPER, false)) {
      codec.write(buffer, value);
      return Json.MAPPER.readTree(buffer.asParser());
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
  }

  static JsonNode at(CloudTrailEvent event, String path) {
    Objects.requireNonNull(path, "path is null");
    int dot = path.indexOf('.');
    String first = dot < 0 ? path : path.substring(0, dot);
    JsonNode top = EventDecoder.CODEC.field(event, first);
    return dot < 0 ? top : walk(top, path.substring(dot + 1));
  }

  /** Follows a dotted path; a missing node if it leads nowhere. */
  static JsonNode walk(@Nullable JsonNode from, String path) {
    if (from == null) {
      return MissingNode.getInstance();
    }
    JsonNode node = from;
    for (String name : path.split("\\.", -1)) {
      node = node.isArray() && isIndex(name) ? node.path(Integer.parseInt(name)) : node.path(name);
    }
    return node;
  }

  private static boolean isIndex(String name) {
    return !name.isEmpty() && name.length() < 9 && name.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
