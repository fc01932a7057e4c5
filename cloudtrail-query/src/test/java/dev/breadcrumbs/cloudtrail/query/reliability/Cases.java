package dev.breadcrumbs.cloudtrail.query.reliability;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailLogs;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Inputs by name. */
public final class Cases {
  private final Map<String, Case> all = new LinkedHashMap<>();

  private Cases() {}

  /** Makes an input, in a folder of its own if it needs one. */
  public interface Case {
    /**
     * Makes the input.
     *
     * @param folder an empty folder
     * @return what to read
     * @throws IOException if the folder cannot be written to
     */
    CloudTrailLogs in(Path folder) throws IOException;
  }

  /**
   * Gives all inputs.
   *
   * @return the inputs by their names
   */
  public static Map<String, Case> all() {
    Cases cases = new Cases();
    EnvelopeCases.addTo(cases);
    MessageCases.addTo(cases);
    HeldCases.addTo(cases);
    TableCases.addTo(cases);
    ArchiveCases.addTo(cases);
    FormatCases.addTo(cases);
    DamageCases.addTo(cases);
    RecordCases.addTo(cases);
    LimitCases.addTo(cases);
    FolderCases.addTo(cases);
    return cases.all;
  }

  void add(String name, Case input) {
    if (all.put(name, input) != null) {
      throw new IllegalArgumentException("two cases named " + name);
    }
  }

  void add(String name, String content) {
    add(name, Texts.utf8(content));
  }

  void add(String name, byte[] content) {
    addFile(name, "events.json", content);
  }

  void addFile(String name, String file, byte[] content) {
    add(name, folder -> CloudTrail.read(content, file));
  }

  void addFiles(String name, LogFile... files) {
    add(name, folder -> CloudTrail.read(List.of(files)));
  }
}
