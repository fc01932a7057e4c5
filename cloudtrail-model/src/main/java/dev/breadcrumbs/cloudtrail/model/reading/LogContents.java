package dev.breadcrumbs.cloudtrail.model.reading;

import dev.breadcrumbs.cloudtrail.model.internal.unpack.TarEntries;
import dev.breadcrumbs.cloudtrail.model.internal.unpack.ZipEntries;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** What a log file holds, one after the other: one content, or the entries of an archive. */
interface LogContents extends AutoCloseable {
  /** Returns the next content, and closes the one before; null if there is none left. */
  @Nullable LogContent next();

  @Override
  void close();

  /** Opens a file; one that cannot be opened is reported, and holds nothing. */
  static LogContents open(
      LogFile file, ReadLimits limits, ReadLog log, @Nullable RecordScanner records) {
    FramingFaults faults = new FramingFaults(file.name(), limits, log);
    InputStream stream;
    try {
      stream = OpenedStream.of(file, limits);
    } catch (IOException | RuntimeException e) {
      if (e instanceof IllegalStateException mistake && file instanceof StreamLogFile) {
        // A stream is there once, and the program reads it again.
        throw mistake;
      }
      log.fileOpened();
      faults.ofFile(FaultException.kindOf(e), 0, "cannot open: " + Messages.of(e));
      return new SingleContent(new LogContent(ByteWindow.none(faults), faults, limits, log, null));
    }
    HeadStream head = new HeadStream(stream, TarEntries.HEADER);
    if (isZip(head)) {
      return new ArchiveContents(file.name(), head, ZipEntries::new, limits, log, records);
    }
    if (isTar(head)) {
      return new ArchiveContents(file.name(), head, TarEntries::new, limits, log, records);
    }
    log.fileOpened();
    ByteWindow window = FileStart.of(head, faults, limits, log, file.isStray());
    return new SingleContent(new LogContent(window, faults, limits, log, records));
  }

  static boolean isArchive(HeadStream head) {
    return isZip(head) || isTar(head);
  }

  private static boolean isZip(HeadStream head) {
    return head.beginsWith("PK\3\4") || head.beginsWith("PK\5\6");
  }

  private static boolean isTar(HeadStream head) {
    return TarEntries.beginIn(head.head(), head.length());
  }
}
