package dev.breadcrumbs.cloudtrail.model.integrity;

import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The copy of an object in a local folder.
 *
 * @param file the file
 * @param key the key that its path stands for
 */
record LocalObject(LogFile file, String key) implements StoredObject {
  private static final int METADATA_BYTES = 1 << 16;

  static List<StoredObject> list(Path path) {
    List<LogFile> files = LogFile.list(path);
    Set<String> metadata =
        files.stream()
            .map(LogFile::name)
            .filter(name -> Keys.isDigest(key(name)))
            .flatMap(name -> Stream.of(name, name + Keys.PACKED))
            .map(name -> name + Keys.METADATA)
            .collect(Collectors.toSet());
    return files.stream()
        .filter(file -> !metadata.contains(file.name()) || PlantedEvents.areIn(file))
        .map(LocalObject::of)
        .toList();
  }

  private static StoredObject of(LogFile file) {
    return new LocalObject(file, key(file.name()));
  }

  private static String key(String name) {
    Path absolute = Path.of(name).toAbsolutePath().normalize();
    return Keys.tail(absolute.toString().replace(absolute.getFileSystem().getSeparator(), "/"));
  }

  @Override
  public String name() {
    return file.name();
  }

  @Override
  public InputStream open() throws IOException {
    return file.open();
  }

  @Override
  public long size() {
    return file.size();
  }

  @Override
  public boolean isStray() {
    return file.isStray();
  }

  @Override
  public Map<String, String> metadata() throws IOException {
    Path beside = Path.of(file.name() + Keys.METADATA);
    if (!Files.exists(beside)) {
      // Of a digest that was unpacked afterwards.
      beside = Path.of(file.name() + Keys.PACKED + Keys.METADATA);
    }
    if (!Files.exists(beside)) {
      return Map.of();
    }
    try (InputStream content = Files.newInputStream(beside)) {
      byte[] json = content.readNBytes(METADATA_BYTES + 1);
      if (json.length > METADATA_BYTES) {
        throw new IOException("more than " + METADATA_BYTES + " bytes");
      }
      return MetadataJson.parse(json);
    }
  }
}
