package dev.breadcrumbs.cloudtrail.model.internal.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/**
 * Checks whether what follows a member of an object, which may be within others, is as JSON has it,
 * up to the last closing brace.
 */
public final class RestOfObject {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String OUTER = "{\"\":";
  private static final String FIRST_MEMBER = "{\"\":0";

  private RestOfObject() {}

  /** Brackets that match are not enough: what lies between them may be lost records. */
  public static boolean isWellFormed(int objects, byte[] bytes, int from, int to) {
    if (objects == 1 && to - from == 1) {
      return bytes[from] == '}';
    }
    InputStream object =
        new SequenceInputStream(
            new ByteArrayInputStream((OUTER.repeat(objects - 1) + FIRST_MEMBER).getBytes(UTF_8)),
            new ByteArrayInputStream(bytes, from, to - from));
    try (JsonParser parser = JSON.createParser(object)) {
      while (parser.nextToken() != null) {
        parser.skipChildren();
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
