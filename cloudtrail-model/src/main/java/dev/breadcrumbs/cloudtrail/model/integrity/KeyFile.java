package dev.breadcrumbs.cloudtrail.model.integrity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the forms in which public keys come. */
final class KeyFile {
  private static final Pattern PEM =
      Pattern.compile(
          "-----BEGIN (?:RSA )?PUBLIC KEY-----([^-]*)-----END (?:RSA )?PUBLIC KEY-----");
  private static final int DER_SEQUENCE = 0x30;
  private static final int DER_LONG_LENGTH = 0x80;

  private final String name;

  private KeyFile(String name) {
    this.name = name;
  }

  static List<TrailKey> parse(byte[] content, String name) {
    return new KeyFile(name).parse(content);
  }

  private List<TrailKey> parse(byte[] content) {
    // The digit 0 is the same byte as DER's first, but no key in base64 begins with it.
    if (content.length > 1 && content[0] == DER_SEQUENCE && (content[1] & DER_LONG_LENGTH) != 0) {
      return List.of(unnamed(key(content)));
    }
    String text = new String(content, UTF_8).strip();
    if (text.isEmpty()) {
      throw none("it is empty");
    }
    if (text.startsWith("{")) {
      return listed(text);
    }
    return text.contains("-----BEGIN ") ? pem(text) : List.of(unnamed(key(base64(text))));
  }

  private List<TrailKey> listed(String json) {
    JsonNode root;
    try {
      root = StrictJson.mapper().readTree(json);
    } catch (IOException e) {
      throw none("the JSON is broken: " + e.getMessage());
    }
    List<TrailKey> keys = new ArrayList<>();
    for (JsonNode item : root.path("PublicKeyList")) {
      keys.add(
          new TrailKey(
              key(base64(item.path("Value").asText())),
              item.path("Fingerprint").textValue(),
              time(item.path("ValidityStartTime")),
              time(item.path("ValidityEndTime"))));
    }
    if (keys.isEmpty()) {
      throw none("it has no PublicKeyList, or an empty one");
    }
    return keys;
  }

  /** The AWS CLI prints times in ISO 8601, or else as seconds since 1970. */
  private @Nullable Instant time(JsonNode value) {
    if (value.isNumber()) {
      return Instant.ofEpochSecond(value.longValue());
    }
    if (!value.isTextual()) {
      return null;
    }
    try {
      return OffsetDateTime.parse(value.textValue()).toInstant();
    } catch (DateTimeParseException e) {
      throw none("a time of validity is no time: " + value);
    }
  }

  private List<TrailKey> pem(String text) {
    List<TrailKey> keys = new ArrayList<>();
    Matcher matcher = PEM.matcher(text);
    while (matcher.find()) {
      keys.add(unnamed(key(base64(matcher.group(1)))));
    }
    if (keys.isEmpty()) {
      throw none("its PEM has no public key");
    }
    return keys;
  }

  private byte[] base64(String text) {
    try {
      return Base64.getMimeDecoder().decode(text.getBytes(US_ASCII));
    } catch (IllegalArgumentException e) {
      throw none("a key is no base64");
    }
  }

  private PublicKey key(byte[] der) {
    try {
      return RsaKeys.decode(der);
    } catch (GeneralSecurityException e) {
      throw none("a key is no RSA public key: " + e.getMessage());
    }
  }

  private static TrailKey unnamed(PublicKey key) {
    return new TrailKey(key, null, null, null);
  }

  private CloudTrailException none(String reason) {
    return new CloudTrailException("no public keys in " + name + ": " + reason);
  }
}
