package dev.breadcrumbs.cloudtrail.examples.scale;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the records of one batch, each to a file of its place. Not thread-safe. */
final class BatchWriter implements Closeable {
  /** So many files are open at a time; where there are more places, some get a second file. */
  private static final int MOST_OPEN = 100;

  private final Path folder;
  private final int batch;
  private final long largest;
  private final Map<RecordPlace, PartFile> open = new LinkedHashMap<>(16, 0.75f, true);
  private final List<String> files = new ArrayList<>();

  BatchWriter(Path folder, int batch, long largest) {
    this.folder = folder;
    this.batch = batch;
    this.largest = largest;
  }

  void add(RecordPlace place, byte[] record, int start, int end) throws IOException {
    PartFile file = open.get(place);
    if (file == null) {
      file = begin(place);
    }
    file.add(record, start, end);
    if (file.bytes() >= largest) {
      open.remove(place);
      file.finish();
    }
  }

  private PartFile begin(RecordPlace place) throws IOException {
    if (open.size() >= MOST_OPEN) {
      Iterator<PartFile> eldest = open.values().iterator();
      PartFile file = eldest.next();
      eldest.remove();
      file.finish();
    }
    String unique = String.format(Locale.ROOT, "compact%05d%04d", batch, files.size() + 1);
    String name = place.folder() + "/" + place.file(unique);
    PartFile file = new PartFile(folder.resolve(name));
    files.add(name);
    open.put(place, file);
    return file;
  }

  /** Ends all files, and gives their names below the folder. */
  List<String> finish() throws IOException {
    for (PartFile file : open.values()) {
      file.finish();
    }
    open.clear();
    return files;
  }

  @Override
  public void close() throws IOException {
    for (PartFile file : open.values()) {
      file.close();
    }
  }
}
