package dev.breadcrumbs.cloudtrail.model.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/** Tells whether what follows a member of an object is as JSON has it, up to the closing brace. */
final class RestOfObject {
  private static final JsonFactory JSON = new JsonFactory();
  private static final byte[] FIRST_MEMBER = "{\"\":0".getBytes(UTF_8);

  private RestOfObject() {}

  /** Brackets that match are not enough: what lies between them may be lost records. */
  static boolean isWellFormed(byte[] bytes, int from, int to) {
    if (to - from == 1) {
      return bytes[from] == '}';
    }
    InputStream object =
        new SequenceInputStream(
            new ByteArrayInputStream(FIRST_MEMBER),
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
