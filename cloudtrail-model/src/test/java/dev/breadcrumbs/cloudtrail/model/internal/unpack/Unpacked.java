package dev.breadcrumbs.cloudtrail.model.internal.unpack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What an archive gives, as texts: entries with their content, refusals, and damage. */
final class Unpacked {
  private Unpacked() {}

  static List<String> of(ArchiveEntries entries) {
    List<String> found = new ArrayList<>();
    try (entries) {
      for (ArchiveEntries.Entry entry = entries.next(); entry != null; entry = entries.next()) {
        String refusal = entry.refusal();
        found.add(entry.name() + (refusal == null ? "=" + content(entries) : " is " + refusal));
      }
    } catch (IOException e) {
      found.add("damage: " + e.getMessage());
    }
    return found;
  }

  private static String content(ArchiveEntries entries) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    byte[] block = new byte[100];
    try {
      for (int number = entries.read(block, 0, 100);
          number > 0;
          number = entries.read(block, 0, 100)) {
        content.write(block, 0, number);
      }
    } catch (IOException e) {
      return content.toString(StandardCharsets.UTF_8) + ", damage: " + e.getMessage();
    }
    return content.toString(StandardCharsets.UTF_8);
  }
}
