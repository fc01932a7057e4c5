package dev.breadcrumbs.cloudtrail.model.reading;

import dev.breadcrumbs.cloudtrail.model.internal.unpack.ArchiveEntries;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Opens one log file and finds out by its first bytes in what form its content is. */
final class FileOpening {
  private final LogFile file;
  private final ReadLimits limits;
  private final ReadLog log;
  private final @Nullable RecordScanner records;
  private final BufferSet buffers;
  private final FramingFaults faults;

  FileOpening(
      LogFile file,
      ReadLimits limits,
      ReadLog log,
      @Nullable RecordScanner records,
      BufferSet buffers) {
    this.file = file;
    this.limits = limits;
    this.log = log;
    this.records = records;
    this.buffers = buffers;
    this.faults = new FramingFaults(file.name(), limits, log);
  }

  /** Returns what the file holds: nothing, if it cannot be opened, which is then reported. */
  LogContents contents() {
    HeadStream raw;
    try {
      raw = OpenedStream.of(file, limits, buffers);
    } catch (IOException | RuntimeException e) {
      if (e instanceof IllegalStateException mistake && file instanceof StreamLogFile) {
        // A stream is there once, and the program reads it again.
        throw mistake;
      }
      log.fileOpened();
      faults.ofFile(FaultException.kindOf(e), 0, "cannot open: " + Messages.of(e));
      return single(ByteWindow.none(faults));
    }
    try {
      return contents(raw);
    } catch (RuntimeException | Error e) {
      // An interruption, or the policy to fail: no caller has anything to close yet.
      closeAfter(e, raw);
      throw e;
    }
  }

  private LogContents contents(HeadStream raw) {
    if (OpenedStream.isGzip(raw)) {
      return gzip(raw);
    }
    raw.look(ArchiveForm.HEADER);
    return archiveOrText(raw);
  }

  private static void closeAfter(Throwable failure, HeadStream raw) {
    try {
      raw.close();
    } catch (IOException | RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  private LogContents gzip(HeadStream raw) {
    ByteWindow whole = InflaterLibrary.isPresent() ? inflatedWhole(raw) : null;
    if (whole != null) {
      return text(whole);
    }
    InputStream inflated = new GzipStream(raw, limits, buffers.members());
    return archiveOrText(new HeadStream(inflated, ArchiveForm.HEADER));
  }

  /** Inflates all of the file at once; null if that is not to be done with this one. */
  private @Nullable ByteWindow inflatedWhole(HeadStream raw) {
    WholeMember member = buffers.wholeMember();
    int length = -1;
    if (member.isAvailable() && raw.requireAll(WholeMember.MOST_COMPRESSED)) {
      length = member.inflate(raw.head(), raw.length(), limits);
    }
    if (length < 0 || ArchiveForm.of(member.content(), length) != null) {
      log.fileInflatedBy(InflaterLibrary.nameOfJdk());
      return null;
    }
    log.fileInflatedBy(InflaterLibrary.name());
    return ByteWindow.ofWhole(raw, member.content(), length, faults, log);
  }

  private LogContents archiveOrText(HeadStream head) {
    Function<InputStream, ArchiveEntries> form = ArchiveForm.of(head);
    return form == null
        ? text(ByteWindow.of(head, buffers, faults, log))
        : new ArchiveContents(file.name(), head, form, limits, log, records);
  }

  private LogContents text(ByteWindow content) {
    log.fileOpened();
    return single(FileStart.of(content, faults, limits, log, file.isStray()));
  }

  private LogContents single(ByteWindow content) {
    return new SingleContent(new LogContent(content, faults, limits, log, records));
  }
}
