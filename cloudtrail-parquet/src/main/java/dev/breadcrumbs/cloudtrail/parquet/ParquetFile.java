package dev.breadcrumbs.cloudtrail.parquet;

import com.jerolba.carpet.CarpetParquetWriter;
import com.jerolba.carpet.model.WriteRecordModelType;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.io.LocalOutputFile;

/** A file that is being written, under a hidden name until it is whole. Not thread-safe. */
final class ParquetFile<T> implements Closeable {
  static final int PLACES = 9;
  static final int DIGITS = 38;

  private final Path whole;
  private final Path part;
  private final ParquetWriter<T> writer;

  ParquetFile(Path whole, Class<T> type, WriteRecordModelType<T> model) throws IOException {
    this.whole = whole;
    Files.createDirectories(whole.toAbsolutePath().resolveSibling("."));
    part = whole.resolveSibling("." + whole.getFileName() + ".part");
    Files.deleteIfExists(part);
    writer =
        CarpetParquetWriter.builder(new LocalOutputFile(part), type)
            .withWriteRecordModel(model)
            .withDefaultDecimal(DIGITS, PLACES)
            .build();
  }

  void add(T row) throws IOException {
    writer.write(row);
  }

  /** Ends the file, and gives it its name. */
  void finish() throws IOException {
    writer.close();
    Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() throws IOException {
    writer.close();
    Files.deleteIfExists(part);
  }
}
