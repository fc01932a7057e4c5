package dev.breadcrumbs.cloudtrail.examples.hunt;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import picocli.CommandLine.IVersionProvider;

/** Tells the version that the build wrote down. */
final class HuntVersion implements IVersionProvider {
  @Override
  public String[] getVersion() throws IOException {
    try (InputStream text = HuntVersion.class.getResourceAsStream("version.txt")) {
      if (text == null) {
        throw new IllegalStateException("built without version.txt");
      }
      return new String[] {"hunt " + new String(text.readAllBytes(), UTF_8).strip()};
    }
  }
}
