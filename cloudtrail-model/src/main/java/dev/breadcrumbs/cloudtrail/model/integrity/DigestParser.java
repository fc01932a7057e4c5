package dev.breadcrumbs.cloudtrail.model.integrity;

import static dev.breadcrumbs.cloudtrail.model.integrity.IntegrityKind.MISSING_FIELD;
import static dev.breadcrumbs.cloudtrail.model.integrity.IntegrityKind.NOT_JSON;
import static dev.breadcrumbs.cloudtrail.model.integrity.IntegrityKind.WRONG_FIELD;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.breadcrumbs.cloudtrail.model.integrity.DigestContent.PreviousDigest;
import dev.breadcrumbs.cloudtrail.model.internal.decode.JsonFault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the JSON of a digest (AWS CloudTrail User Guide, "CloudTrail digest file structure"). */
final class DigestParser {
  private static final String LOG_FILES = "logFiles";

  private DigestParser() {}

  /**
   * Reads a digest.
   *
   * @throws IntegrityFault if it is not JSON object, or not one of a digest
   */
  static DigestContent parse(byte[] json) {
    try (JsonParser parser = StrictJson.factory().createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IntegrityFault(NOT_JSON, "it is no JSON object");
      }
      DigestContent content = object(parser);
      if (parser.nextToken() != null) {
        throw new IntegrityFault(NOT_JSON, "something follows the JSON object");
      }
      return content;
    } catch (JsonProcessingException e) {
      throw new IntegrityFault(NOT_JSON, JsonFault.placed(e));
    } catch (IOException e) {
      throw new IntegrityFault(NOT_JSON, "the JSON is broken: " + e.getMessage());
    }
  }

  private static DigestContent object(JsonParser parser) throws IOException {
    DigestFields fields = new DigestFields("the digest");
    List<DigestEntry> logFiles = null;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals(LOG_FILES)) {
        logFiles = entries(parser, value);
      } else {
        put(fields, name, parser);
      }
    }
    if (logFiles == null) {
      throw new IntegrityFault(MISSING_FIELD, "the digest has no " + LOG_FILES);
    }
    return content(fields, logFiles);
  }

  private static void put(DigestFields fields, String name, JsonParser parser) throws IOException {
    switch (parser.currentToken()) {
      case VALUE_NULL -> fields.put(name, null);
      case VALUE_STRING -> fields.put(name, parser.getText());
      // No field of a digest is of another type; what CloudTrail may add is none of ours.
      default -> parser.skipChildren();
    }
  }

  private static List<DigestEntry> entries(JsonParser parser, JsonToken value) throws IOException {
    if (value != JsonToken.START_ARRAY) {
      throw new IntegrityFault(WRONG_FIELD, LOG_FILES + " is no array");
    }
    List<DigestEntry> entries = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      String place = LOG_FILES + "[" + entries.size() + "]";
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        throw new IntegrityFault(WRONG_FIELD, place + " is no object");
      }
      DigestFields fields = new DigestFields(place);
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        parser.nextToken();
        put(fields, name, parser);
      }
      entries.add(entry(fields));
    }
    return entries;
  }

  private static DigestEntry entry(DigestFields fields) {
    return new DigestEntry(
        fields.text("s3Bucket"),
        fields.text("s3Object"),
        fields.text("hashValue"),
        fields.text("hashAlgorithm"),
        fields.timeOrNull("oldestEventTime"),
        fields.timeOrNull("newestEventTime"));
  }

  private static DigestContent content(DigestFields fields, List<DigestEntry> logFiles) {
    return new DigestContent(
        fields.time("digestStartTime"),
        fields.time("digestEndTime"),
        fields.text("digestEndTime"),
        fields.text("digestS3Bucket"),
        fields.text("digestS3Object"),
        fields.text("digestPublicKeyFingerprint"),
        fields.text("digestSignatureAlgorithm"),
        fields.timeOrNull("oldestEventTime"),
        fields.timeOrNull("newestEventTime"),
        previous(fields),
        logFiles);
  }

  /** All that is told of the digest before is null in a starting digest, or else nothing is. */
  private static @Nullable PreviousDigest previous(DigestFields fields) {
    String signature = fields.nullable("previousDigestSignature");
    String key = fields.nullable("previousDigestS3Object");
    if (signature == null && key == null) {
      return null;
    }
    return new PreviousDigest(
        fields.text("previousDigestS3Bucket"),
        fields.text("previousDigestS3Object"),
        fields.text("previousDigestHashValue"),
        fields.text("previousDigestHashAlgorithm"),
        fields.text("previousDigestSignature"));
  }
}
