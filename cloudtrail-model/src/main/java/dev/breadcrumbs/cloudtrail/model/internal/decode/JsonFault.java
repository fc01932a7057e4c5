package dev.breadcrumbs.cloudtrail.model.internal.decode;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import org.jspecify.annotations.Nullable;

/** What is wrong with JSON, in our own words; those of parsers change with their versions. */
public final class JsonFault extends JsonParseException {
  private static final long serialVersionUID = 1L;

  /** A fault that no parser knows. */
  JsonFault(@Nullable JsonParser parser, String reason) {
    super(parser, reason);
  }

  /** A fault that no parser knows, and what told of it. */
  JsonFault(JsonParser parser, String reason, Throwable cause) {
    super(parser, reason, cause);
  }

  /**
   * Returns why a text is no JSON.
   *
   * @param fault what a parser told of it
   * @return a clause without its place
   */
  public static String reason(JsonProcessingException fault) {
    if (fault instanceof JsonFault) {
      return fault.getOriginalMessage();
    }
    return fault instanceof JsonEOFException ? "the JSON ends in the middle" : "the JSON is broken";
  }

  /**
   * Returns why a text is no JSON, and where.
   *
   * @param fault what a parser told of it
   * @return a clause with line and column, if they are known
   */
  public static String placed(JsonProcessingException fault) {
    JsonLocation place = fault.getLocation();
    return place == null || place.getLineNr() < 1
        ? reason(fault)
        : reason(fault) + " at line " + place.getLineNr() + ", column " + place.getColumnNr();
  }
}
