package dev.breadcrumbs.cloudtrail.parquet;

import com.jerolba.carpet.CarpetReader;
import com.jerolba.carpet.CloseableIterator;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The events of a Parquet file as JSON lines. */
record ParquetLogFile(Path path) implements LogFile {
  @Override
  public String name() {
    return path.toString();
  }

  @Override
  public InputStream open() throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new NoSuchFileException(path.toString());
    }
    try {
      return new Lines(new CarpetReader<>(path.toFile(), WholeEvent.class).iterator());
    } catch (RuntimeException e) {
      throw new IOException("no Parquet file of events: " + e.getMessage(), e);
    }
  }

  /**
   * All of an event, of which the other columns are copies.
   *
   * @param record its JSON
   */
  public record WholeEvent(@Nullable String record) {}

  private static final class Lines extends InputStream {
    private final CloseableIterator<WholeEvent> rows;
    private byte[] line = new byte[0];
    private int at;

    Lines(CloseableIterator<WholeEvent> rows) {
      this.rows = rows;
    }

    private boolean hasMore() throws IOException {
      while (at == line.length) {
        try {
          if (!rows.hasNext()) {
            return false;
          }
          line = (rows.next().record() + "\n").getBytes(StandardCharsets.UTF_8);
          at = 0;
        } catch (RuntimeException e) {
          throw new IOException("cannot read Parquet: " + e.getMessage(), e);
        }
      }
      return true;
    }

    @Override
    public int read() throws IOException {
      return hasMore() ? line[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (!hasMore()) {
        return -1;
      }
      int taken = Math.min(length, line.length - at);
      System.arraycopy(line, at, target, offset, taken);
      at += taken;
      return taken;
    }

    @Override
    public void close() throws IOException {
      rows.close();
    }
  }
}
