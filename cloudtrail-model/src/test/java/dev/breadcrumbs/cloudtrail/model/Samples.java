package dev.breadcrumbs.cloudtrail.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/** The sample events of {@code src/test/resources/samples}. */
public final class Samples {
  private Samples() {}

  public static Stream<String> names() {
    return Stream.of(
        "create-key-pair",
        "assumed-role",
        "console-login",
        "console-login-failed",
        "insight-start",
        "insight-end",
        "network-activity",
        "aggregated",
        "activity-log",
        "event-context",
        "addendum",
        "edge-device");
  }

  public static String json(String name) {
    try (InputStream stream = Samples.class.getResourceAsStream("/samples/" + name + ".json")) {
      return new String(
          Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static CloudTrailEvent event(String name) {
    return CloudTrailEvent.parse(json(name));
  }
}
