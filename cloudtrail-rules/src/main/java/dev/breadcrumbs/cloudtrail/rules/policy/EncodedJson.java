package dev.breadcrumbs.cloudtrail.rules.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * JSON in text, also URL-encoded or escaped once more. What cannot be read is no JSON: a broken
 * policy is no fault of the log.
 */
final class EncodedJson {
  /** No record of CloudTrail is longer: its own limit is 256 KiB, 1 MiB in CloudTrail Lake. */
  private static final int LONGEST = 1 << 20;

  private static final int MOST_PAIRS = 100;

  /** A value that begins with a brace. */
  private static final Pattern FORM = Pattern.compile("=(?:%7[Bb]|\\{)");

  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build()
          .readerFor(JsonNode.class);

  private EncodedJson() {}

  /**
   * Takes one layer of encoding off. Of JSON in which a member stands twice there are two readings.
   */
  static List<JsonNode> readings(String text) {
    Optional<JsonNode> last = decode(text);
    if (last.isEmpty() || !last.get().isContainerNode()) {
      return last.stream().toList();
    }
    Optional<JsonNode> first = firstMembers(text.strip());
    return first.isEmpty() || first.equals(last)
        ? List.of(last.get())
        : List.of(last.get(), first.get());
  }

  private static Optional<JsonNode> firstMembers(String json) {
    try {
      return Optional.of(new FirstMembers(READER).read(json));
    } catch (IOException e) {
      // A text that has lost its quotes: it is read once they are back.
      return Optional.empty();
    }
  }

  /** Takes one layer of encoding off; another text is behind it where the node is one. */
  static Optional<JsonNode> decode(String text) {
    String stripped = text.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST) {
      return Optional.empty();
    }
    return switch (stripped.charAt(0)) {
      case '{', '[' -> parse(stripped).or(() -> unescape(stripped));
      case '"' -> parse(stripped);
      case '%' -> unquote(stripped);
      default -> form(stripped);
    };
  }

  /** The values of a form, as in {@code Action=PutRolePolicy&PolicyDocument=%7B...}. */
  private static Optional<JsonNode> form(String text) {
    if (!FORM.matcher(text).find()) {
      return Optional.empty();
    }
    ArrayNode values = READER.getConfig().getNodeFactory().arrayNode();
    for (String pair : text.split("&", MOST_PAIRS)) {
      values.add(pair.substring(pair.indexOf('=') + 1));
    }
    return Optional.of(values);
  }

  private static Optional<JsonNode> parse(String json) {
    try {
      return Optional.of(READER.readTree(json));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** A text of JSON that has lost the quotes around it and kept its backslashes. */
  private static Optional<JsonNode> unescape(String text) {
    return text.contains("\\\"") ? parse('"' + text + '"') : Optional.empty();
  }

  /** IAM encodes by RFC 3986, in which a plus is a plus; forms write one for a blank. */
  private static Optional<JsonNode> unquote(String text) {
    try {
      String plain = URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
      boolean ofForm = text.indexOf('+') >= 0 && parse(plain).isEmpty();
      String decoded = ofForm ? URLDecoder.decode(text, StandardCharsets.UTF_8) : plain;
      return Optional.of(READER.getConfig().getNodeFactory().textNode(decoded));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
