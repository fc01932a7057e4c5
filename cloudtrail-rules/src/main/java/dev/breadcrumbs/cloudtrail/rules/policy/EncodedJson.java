package dev.breadcrumbs.cloudtrail.rules.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * JSON in text, also URL-encoded or escaped once more. What cannot be read is no JSON: a broken
 * policy is no fault of the log.
 */
final class EncodedJson {
  /** No record of CloudTrail is longer: its own limit is 256 KiB, 1 MiB in CloudTrail Lake. */
  private static final int LONGEST = 1 << 20;

  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build()
          .readerFor(JsonNode.class);

  private EncodedJson() {}

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
      default -> Optional.empty();
    };
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

  /** IAM encodes by RFC 3986, in which a plus is a plus. */
  private static Optional<JsonNode> unquote(String text) {
    try {
      String plain = URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
      return Optional.of(READER.getConfig().getNodeFactory().textNode(plain));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
