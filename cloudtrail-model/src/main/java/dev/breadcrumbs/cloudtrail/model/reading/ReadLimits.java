package dev.breadcrumbs.cloudtrail.model.reading;

import dev.breadcrumbs.cloudtrail.model.internal.envelope.StructureScanner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Bounds that keep a hostile or damaged file from filling the heap or the stack. Each has a {@link
 * ProblemKind} of its own, by which reports name it when it is exceeded. Immutable; changing a
 * limit returns new limits.
 *
 * <p>CloudTrail's own bounds are far below the defaults: an event has at most 256 KB in a trail and
 * 1 MB in a CloudTrail Lake event data store, and a log file at most 50 MB compressed (AWS
 * CloudTrail User Guide, "CloudTrail record contents" and "Quotas in AWS CloudTrail").
 *
 * @param recordBytes the largest record, in bytes of uncompressed JSON
 * @param nesting the deepest nesting of objects and arrays within a record
 * @param stringBytes the longest text in a record, in bytes as it is written
 * @param numberLength the longest number in a record, in characters
 * @param keys the most keys of one object
 * @param decompressedBytes the most bytes that one compressed file may grow to
 * @param ratio the most times that compressed data may grow, looked at from 8 MiB on
 * @param files the most files of one reading
 * @param openFiles the most files that may be open at once, in all readings
 */
public record ReadLimits(
    int recordBytes,
    int nesting,
    int stringBytes,
    int numberLength,
    int keys,
    long decompressedBytes,
    int ratio,
    int files,
    int openFiles) {
  /** A buffer may come to twice as much, and an array holds no more than 2 GiB. */
  private static final int LARGEST = 512 << 20;

  /** What the scanners that are fast look at themselves: longer numbers, deeper records. */
  private static final int SCANNED = 100;

  /** The fewest bytes that a key can take, with its colon, value and comma. */
  private static final int BYTES_OF_KEY = 5;

  /**
   * The defaults: 16 MiB a record, 500 levels, 8 MiB a text, 1,000 characters a number, 10,000 keys
   * an object, 16 GiB uncompressed, a ratio of 500, 5,000,000 files, 10,000 of them open.
   */
  public static final ReadLimits DEFAULT =
      new ReadLimits(16 << 20, 500, 8 << 20, 1_000, 10_000, 16L << 30, 500, 5_000_000, 10_000);

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if a bound is not positive; if recordBytes or stringBytes is
   *     above 512 MiB, nesting or numberLength above 1,000, keys above 1,000,000 or ratio above
   *     1,000,000
   */
  public ReadLimits {
    require("recordBytes", recordBytes, LARGEST);
    require("nesting", nesting, 1_000);
    require("stringBytes", stringBytes, LARGEST);
    require("numberLength", numberLength, 1_000);
    require("keys", keys, 1_000_000);
    require("decompressedBytes", decompressedBytes, Long.MAX_VALUE);
    require("ratio", ratio, 1_000_000);
    require("files", files, Integer.MAX_VALUE);
    require("openFiles", openFiles, Integer.MAX_VALUE);
  }

  /**
   * Creates limits with two bounds and the defaults for the rest.
   *
   * @param recordBytes the largest record, in bytes of uncompressed JSON
   * @param nesting the deepest nesting of objects and arrays within a record
   * @throws IllegalArgumentException if recordBytes is not in 1..512 MiB or nesting not in 1..1000
   */
  public ReadLimits(int recordBytes, int nesting) {
    this(
        recordBytes,
        nesting,
        DEFAULT.stringBytes,
        DEFAULT.numberLength,
        DEFAULT.keys,
        DEFAULT.decompressedBytes,
        DEFAULT.ratio,
        DEFAULT.files,
        DEFAULT.openFiles);
  }

  private static void require(String name, long value, long most) {
    if (value <= 0 || value > most) {
      throw new IllegalArgumentException(name + " is not in 1.." + most + ": " + value);
    }
  }

  /**
   * Limits the size of records.
   *
   * @param bytes the largest record, in bytes of uncompressed JSON
   * @return limits with that bound
   * @throws IllegalArgumentException if it is not in 1..512 MiB
   */
  public ReadLimits withRecordBytes(int bytes) {
    return new ReadLimits(
        bytes,
        nesting,
        stringBytes,
        numberLength,
        keys,
        decompressedBytes,
        ratio,
        files,
        openFiles);
  }

  /**
   * Limits nesting.
   *
   * @param levels the deepest nesting of objects and arrays within a record
   * @return limits with that bound
   * @throws IllegalArgumentException if it is not in 1..1000
   */
  public ReadLimits withNesting(int levels) {
    return new ReadLimits(
        recordBytes,
        levels,
        stringBytes,
        numberLength,
        keys,
        decompressedBytes,
        ratio,
        files,
        openFiles);
  }

  /**
   * Limits the length of texts.
   *
   * @param bytes the longest text in a record, in bytes as it is written
   * @return limits with that bound
   * @throws IllegalArgumentException if it is not in 1..512 MiB
   */
  public ReadLimits withStringBytes(int bytes) {
    return new ReadLimits(
        recordBytes,
        nesting,
        bytes,
        numberLength,
        keys,
        decompressedBytes,
        ratio,
        files,
        openFiles);
  }

  /**
   * Limits the length of numbers.
   *
   * @param characters the longest number in a record
   * @return limits with that bound
   * @throws IllegalArgumentException if it is not in 1..1000
   */
  public ReadLimits withNumberLength(int characters) {
    return new ReadLimits(
        recordBytes,
        nesting,
        stringBytes,
        characters,
        keys,
        decompressedBytes,
        ratio,
        files,
        openFiles);
  }

  /**
   * Limits the keys of objects.
   *
   * @param most the most keys of one object
   * @return limits with that bound
   * @throws IllegalArgumentException if it is not in 1..1,000,000
   */
  public ReadLimits withKeys(int most) {
    return new ReadLimits(
        recordBytes,
        nesting,
        stringBytes,
        numberLength,
        most,
        decompressedBytes,
        ratio,
        files,
        openFiles);
  }

  /**
   * Limits the output of decompression.
   *
   * @param bytes the most bytes that one compressed file may grow to
   * @param times the most times that compressed data may grow
   * @return limits with those bounds
   * @throws IllegalArgumentException if one is not positive, or times above 1,000,000
   */
  public ReadLimits withDecompression(long bytes, int times) {
    return new ReadLimits(
        recordBytes, nesting, stringBytes, numberLength, keys, bytes, times, files, openFiles);
  }

  /**
   * Limits the number of files.
   *
   * @param most the most files of one reading
   * @param open the most files that may be open at once
   * @return limits with those bounds
   * @throws IllegalArgumentException if one is not positive
   */
  public ReadLimits withFiles(int most, int open) {
    return new ReadLimits(
        recordBytes,
        nesting,
        stringBytes,
        numberLength,
        keys,
        decompressedBytes,
        ratio,
        most,
        open);
  }

  /**
   * Returns the files that may be opened. If there are too many, the last one is a placeholder that
   * cannot be opened and is therefore reported as {@link ProblemKind#TOO_MANY_FILES}.
   *
   * @param all the files
   * @return at most {@link #files()} of them
   */
  public List<LogFile> bounded(List<LogFile> all) {
    if (all.size() <= files) {
      return all;
    }
    List<LogFile> some = new ArrayList<>(all.subList(0, files));
    some.add(refused(all.get(files).name()));
    return List.copyOf(some);
  }

  /** Stands for the first file beyond the limit, and for all behind it. */
  LogFile refused(String name) {
    IOException reason =
        new FaultException(
            ProblemKind.TOO_MANY_FILES,
            "more than " + files + " files; this one and those behind it are not read");
    return new FailingLogFile(name, reason);
  }

  /**
   * How long a record may be for a scanner to have seen all that is bounded here: longer ones are
   * looked at once more.
   */
  int scannedBytes() {
    boolean scannersSuffice = nesting >= SCANNED && numberLength >= SCANNED;
    int least = Math.min(stringBytes, BYTES_OF_KEY * keys);
    return scannersSuffice ? Math.min(least, recordBytes) : 0;
  }

  /** A scanner that keeps to these limits. */
  StructureScanner scanner() {
    return new StructureScanner(nesting, stringBytes, numberLength, keys);
  }
}
