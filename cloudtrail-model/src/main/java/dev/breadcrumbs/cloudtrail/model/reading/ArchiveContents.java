package dev.breadcrumbs.cloudtrail.model.reading;

import dev.breadcrumbs.cloudtrail.model.internal.unpack.ArchiveEntries;
import dev.breadcrumbs.cloudtrail.model.internal.unpack.ArchiveEntries.Entry;
import dev.breadcrumbs.cloudtrail.model.internal.unpack.Damage;
import dev.breadcrumbs.cloudtrail.model.internal.unpack.TarEntries;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The entries of an archive, each read as a file of a folder is: by its content, gzip or not.
 * Archives within archives are refused. Not thread-safe.
 */
final class ArchiveContents implements LogContents {
  /** Stands between the name of an archive and that of an entry. */
  private static final String SEPARATOR = "!";

  private static final String REST_NOT_READ = "; the rest of the archive is not read";

  private final String archive;
  private final InputStream source;
  private final ArchiveEntries entries;
  private final ReadLimits limits;
  private final ReadLog log;
  private final @Nullable RecordScanner records;
  private final FramingFaults faults;

  /** What came out of the archive, and what that came to where it was gzip data again. */
  private final Expansion unpacked;

  private final Expansion uncompressed;
  private @Nullable LogContent current;
  private @Nullable EntryStream entry;
  private int number;
  private boolean any;
  private boolean ended;
  private boolean closed;

  ArchiveContents(
      String archive,
      InputStream stream,
      Function<InputStream, ArchiveEntries> form,
      ReadLimits limits,
      ReadLog log,
      @Nullable RecordScanner records) {
    this.archive = archive;
    this.source = new ArchiveSource(stream);
    this.entries = form.apply(source);
    this.limits = limits;
    this.log = log;
    this.records = records;
    this.faults = new FramingFaults(archive, limits, log);
    this.unpacked = new Expansion(limits, REST_NOT_READ);
    this.uncompressed = new Expansion(limits, REST_NOT_READ);
  }

  @Override
  public @Nullable LogContent next() {
    finishEntry();
    while (!ended) {
      Entry following = following();
      if (following != null && !isHidden(following.name())) {
        current = open(following);
        if (current != null) {
          return current;
        }
        finishEntry();
      }
    }
    return null;
  }

  private @Nullable Entry following() {
    Entry following = null;
    try {
      following = entries.next();
      any |= following != null;
      if (!any) {
        faults.ofFile(ProblemKind.NOT_JSON, 0, "the archive is empty");
      }
    } catch (Damage e) {
      report(faults, EntryStream.damaged(e));
    } catch (IOException | RuntimeException e) {
      report(faults, e);
    }
    if (following == null && number == 0) {
      log.fileOpened();
    }
    ended = following == null;
    return following;
  }

  private @Nullable LogContent open(Entry opened) {
    String name = archive + SEPARATOR + opened.name();
    if (++number > limits.files()) {
      ended = true;
      faults.ofFile(
          ProblemKind.TOO_MANY_FILES,
          0,
          "more than " + limits.files() + " entries; those from " + name + " on are not read");
      return null;
    }
    log.fileOpened();
    FramingFaults faultsOfEntry = new FramingFaults(name, limits, log);
    if (opened.refusal() != null) {
      faultsOfEntry.ofFile(ProblemKind.UNSUPPORTED_FORMAT, 0, "the entry is " + opened.refusal());
      return null;
    }
    return content(opened, faultsOfEntry);
  }

  private @Nullable LogContent content(Entry opened, FramingFaults faultsOfEntry) {
    entry = new EntryStream(entries, unpacked);
    HeadStream head;
    try {
      InputStream content = OpenedStream.uncompressed(entry, limits);
      head = new HeadStream(new GrowingStream(content, uncompressed, entries), TarEntries.HEADER);
    } catch (IOException | RuntimeException e) {
      report(faultsOfEntry, e);
      return null;
    }
    if (ArchiveForm.of(head) != null) {
      close(head, faultsOfEntry);
      faultsOfEntry.ofFile(
          ProblemKind.UNSUPPORTED_FORMAT, 0, "the entry is an archive itself: unpack it first");
      return null;
    }
    boolean stray = !LogFolder.isNamedAsLog(opened.name());
    ByteWindow bytes = ByteWindow.of(head, faultsOfEntry, log);
    ByteWindow window = FileStart.of(bytes, faultsOfEntry, limits, log, stray);
    return new LogContent(window, faultsOfEntry, limits, log, records);
  }

  /** Moves behind the entry that was read, or was not wanted. */
  private void finishEntry() {
    LogContent finished = current;
    EntryStream left = entry;
    current = null;
    entry = null;
    if (finished != null) {
      finished.close();
    }
    if (left == null || ended || isOver(left)) {
      return;
    }
    try {
      left.drain();
    } catch (IOException | RuntimeException e) {
      report(finished == null ? faults : new FramingFaults(finished.file(), limits, log), e);
      isOver(left);
    }
  }

  /** Whether nothing more can or may be read of the archive, which was then reported. */
  private boolean isOver(EntryStream left) {
    ended |= left.isLost() || unpacked.isExceeded() || uncompressed.isExceeded();
    return ended;
  }

  private static void close(InputStream stream, FramingFaults faults) {
    try {
      stream.close();
    } catch (IOException | RuntimeException e) {
      faults.ofFile(ProblemKind.UNREADABLE_FILE, 0, "cannot close: " + Messages.of(e));
    }
  }

  private static void report(FramingFaults faults, Exception e) {
    faults.ofFile(FaultException.kindOf(e), 0, FaultException.reasonOf(e));
  }

  /** As files in folders, and what the Finder of macOS puts beside each. */
  private static boolean isHidden(String name) {
    return name.startsWith("__MACOSX/")
        || Arrays.stream(name.split("/"))
            .anyMatch(part -> part.startsWith(".") && !part.equals(".") && !part.equals(".."));
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    ended = true;
    if (current != null) {
      current.close();
    }
    entries.close();
    close(source, faults);
  }
}
