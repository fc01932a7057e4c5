package dev.breadcrumbs.cloudtrail.examples.scale;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a record belongs: an account, a region and a day, as folders of CloudTrail have them. What
 * a record does not tell, or tells as no such folder could be named, is {@link #UNKNOWN}.
 */
record RecordPlace(String account, String region, String day) {
  static final String UNKNOWN = "unknown";

  private static final JsonFactory JSON = new JsonFactory();
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,64}");
  private static final Pattern TIME = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})[T ].*");
  private static final int DATE = 10;

  /**
   * Reads the place of a record, all of which is looked at.
   *
   * @throws IOException if the record is no JSON
   */
  static RecordPlace of(byte[] bytes, int start, int end) throws IOException {
    String account = null;
    String region = null;
    String time = null;
    try (JsonParser parser = JSON.createParser(bytes, start, end - start)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        switch (name) {
          case "recipientAccountId" -> account = parser.getValueAsString();
          case "awsRegion" -> region = parser.getValueAsString();
          case "eventTime" -> time = parser.getValueAsString();
          default -> {
            // Not asked for.
          }
        }
        parser.skipChildren();
        parser.finishToken();
      }
    }
    return new RecordPlace(named(account), named(region), day(time));
  }

  private static String named(@Nullable String text) {
    return text != null && NAME.matcher(text).matches() ? text : UNKNOWN;
  }

  private static String day(@Nullable String time) {
    return time != null && TIME.matcher(time).matches() ? time.substring(0, DATE) : UNKNOWN;
  }

  /** The folder, as CloudTrail names those that it delivers to. */
  String folder() {
    return "AWSLogs/" + account + "/CloudTrail/" + region + "/" + day.replace('-', '/');
  }

  /** The name of a file there, as CloudTrail names those that it delivers. */
  String file(String unique) {
    return account
        + "_CloudTrail_"
        + region
        + "_"
        + day.replace("-", "")
        + "T0000Z_"
        + unique
        + ".json.gz";
  }
}
