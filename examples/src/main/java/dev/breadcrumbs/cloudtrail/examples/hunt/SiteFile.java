package dev.breadcrumbs.cloudtrail.examples.hunt;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.breadcrumbs.cloudtrail.rules.Site;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The lists of a site, in a file. */
final class SiteFile {
  /** Some 500,000 networks: a file beyond it is something else. */
  static final int MOST_BYTES = 10_000_000;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private SiteFile() {}

  /**
   * Reads a file.
   *
   * @throws UsageException if it cannot be read, is too large, or is no object of lists of texts
   */
  static Site read(Path file) {
    JsonNode root = parse(file);
    if (!root.isObject()) {
      throw new UsageException(file + ": not a JSON object of lists");
    }
    Site site = Site.EMPTY;
    for (Map.Entry<String, JsonNode> list : root.properties()) {
      site = site.with(list.getKey(), entries(file, list.getKey(), list.getValue()));
    }
    return site;
  }

  private static JsonNode parse(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new UsageException("no such file: " + file);
    }
    try {
      return MAPPER.readTree(content(file));
    } catch (JsonProcessingException e) {
      JsonLocation place = e.getLocation();
      String at = place == null ? "" : ":" + place.getLineNr() + ":" + place.getColumnNr();
      throw new UsageException(file + at + ": " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new UsageException(file + ": cannot be read: " + e.getMessage());
    }
  }

  private static byte[] content(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] content = stream.readNBytes(MOST_BYTES + 1);
      if (content.length > MOST_BYTES) {
        throw new UsageException(
            file + ": more than " + MOST_BYTES / 1_000_000 + " MB, too large for a site's lists");
      }
      return content;
    }
  }

  private static List<String> entries(Path file, String name, JsonNode list) {
    if (!list.isArray()) {
      throw new UsageException(file + ": " + name + " is not a list of texts");
    }
    List<String> entries = new ArrayList<>();
    for (JsonNode entry : list) {
      if (!entry.isTextual() || entry.textValue().isBlank()) {
        throw new UsageException(file + ": " + name + " has an entry that is no text: " + entry);
      }
      if (name.equals(Site.TRUSTED_ACCOUNTS) && !entry.textValue().matches("\\d{12}")) {
        throw new UsageException(
            file + ": " + name + " has an entry that is no account of twelve digits: " + entry);
      }
      entries.add(entry.textValue());
    }
    return entries;
  }
}
