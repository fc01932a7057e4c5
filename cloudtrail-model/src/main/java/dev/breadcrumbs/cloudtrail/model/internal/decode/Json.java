package dev.breadcrumbs.cloudtrail.model.internal.decode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * This module's own JSON set-up: numbers keep their digits, the length of texts is bounded by the
 * size of records.
 */
final class Json {
  private static final int LONGEST_NUMBER = 1_000;

  static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNumberLength(LONGEST_NUMBER)
                          .maxStringLength(Integer.MAX_VALUE)
                          .maxNameLength(Integer.MAX_VALUE)
                          .build())
                  // Records are UTF-8; a guess at other charsets would trip over damaged bytes.
                  .disable(JsonFactory.Feature.CHARSET_DETECTION)
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .nodeFactory(new ExactNodes())
          .build();

  private Json() {}

  /**
   * Returns a decimal number in a form that is written as one: {@code 1.5e1} as 15.0 and not as 15.
   */
  private static BigDecimal decimal(BigDecimal value) {
    return value.scale() == 0 ? value.setScale(1) : value;
  }

  private static final class ExactNodes extends JsonNodeFactory {
    private static final long serialVersionUID = 1L;

    ExactNodes() {
      super(true);
    }

    @Override
    public ValueNode numberNode(@Nullable BigDecimal value) {
      return super.numberNode(value == null ? null : decimal(value));
    }
  }

  /** Reads the value that the parser stands on, whatever mapper the parser belongs to. */
  static JsonNode read(JsonParser parser) throws IOException {
    try {
      JsonNode node = MAPPER.readTree(parser);
      return node == null ? NullNode.getInstance() : node;
    } catch (NumberFormatException e) {
      throw outOfRange(parser, e);
    }
  }

  /** Reads the decimal number that the parser stands on. */
  static BigDecimal readDecimal(JsonParser parser) throws IOException {
    try {
      return decimal(parser.getDecimalValue());
    } catch (NumberFormatException e) {
      throw outOfRange(parser, e);
    }
  }

  /** Jackson lets this one through: an exponent that no decimal number can have. */
  private static JsonParseException outOfRange(JsonParser parser, NumberFormatException e) {
    return new JsonFault(parser, "a number is out of range", e);
  }
}
