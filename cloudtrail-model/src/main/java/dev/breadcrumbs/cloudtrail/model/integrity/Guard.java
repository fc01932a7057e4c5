package dev.breadcrumbs.cloudtrail.model.integrity;

import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What may be read of the log files that are there.
 *
 * @param valid those that are valid
 * @param guarded all; those that are not valid refuse to be opened
 */
record Guard(List<LogFile> valid, List<LogFile> guarded) {
  static Guard of(Inventory inventory, List<CheckedLogFile> checked) {
    Map<String, String> statuses = new TreeMap<>();
    for (CheckedLogFile logFile : checked) {
      // A file that two digests list is only as good as the worse of them says.
      statuses.merge(
          logFile.key(), logFile.status(), (one, other) -> one.equals(Status.VALID) ? other : one);
    }
    List<LogFile> valid = new ArrayList<>();
    List<LogFile> guarded = new ArrayList<>();
    statuses.forEach(
        (key, status) -> {
          StoredObject object = inventory.logFile(key);
          if (object == null) {
            return;
          }
          if (status.equals(Status.VALID)) {
            valid.add(object);
            guarded.add(object);
          } else {
            guarded.add(new Refused(object.name(), status));
          }
        });
    return new Guard(valid, guarded);
  }

  private record Refused(String name, String status) implements LogFile {
    @Override
    public InputStream open() throws IOException {
      throw new IOException("its integrity is not proven: " + status);
    }
  }
}
