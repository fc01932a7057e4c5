package dev.breadcrumbs.cloudtrail.examples.scale;

import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hunt compact}: writes many small log files as few large ones. */
@Command(
    name = "compact",
    mixinStandardHelpOptions = true,
    description = "Writes many small log files as few large ones, by account, region and day.",
    footer = {
      "",
      "Each record is copied byte by byte; what was written is read again and compared. Run it",
      "again where it was cut off, or when new log files are there. The log files stay.",
      "",
      "Examples:",
      "  hunt compact logs/ -o compacted/",
      "  hunt compact s3://example-trail/AWSLogs/123456789012/ -o compacted/ --file-size 512"
    })
public final class CompactCommand implements Callable<Integer> {
  private static final long MEBIBYTE = 1 << 20;

  private final PrintWriter out;
  private final Function<List<Path>, List<LogFile>> places;
  private final ToIntFunction<ReadReport> finish;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Log files, or folders of them.")
  private List<Path> paths = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      required = true,
      description = "The folder to write to; not one of those that are read.")
  private @Nullable Path output;

  @Option(
      names = "--file-size",
      paramLabel = "MIB",
      defaultValue = "256",
      description = "How many MiB of records, uncompressed, a file has at most; 256 unless given.")
  private int fileSize = 256;

  @Option(
      names = "--batch-size",
      paramLabel = "MIB",
      defaultValue = "512",
      description = "After how many MiB of log files what was written is checked and counts.")
  private int batchSize = 512;

  /**
   * Makes the command.
   *
   * @param out where it prints to
   * @param places lists the log files of paths
   * @param finish tells of problems, and gives the exit code
   */
  public CompactCommand(
      PrintWriter out,
      Function<List<Path>, List<LogFile>> places,
      ToIntFunction<ReadReport> finish) {
    this.out = out;
    this.places = places;
    this.finish = finish;
  }

  @Override
  public Integer call() {
    if (output == null || fileSize < 1 || batchSize < 1) {
      throw usage("--file-size and --batch-size are 1 or more");
    }
    Path folder = output.toAbsolutePath().normalize();
    for (Path path : paths) {
      Path read = path.toAbsolutePath().normalize();
      if (folder.startsWith(read) || read.startsWith(folder)) {
        throw usage("the folder to write to is among those that are read: " + path);
      }
    }
    try {
      Compaction.Result result =
          new Compaction(folder, fileSize * MEBIBYTE, batchSize * MEBIBYTE)
              .run(places.apply(paths));
      out.println(
          result.records()
              + " records of "
              + result.sources()
              + " log files are in "
              + result.files()
              + " files");
      boolean nothingNew = result.report().files() == 0 && result.sources() > 0;
      return nothingNew ? 0 : finish.applyAsInt(result.report());
    } catch (IOException e) {
      throw new CloudTrailException("cannot compact: " + e, e);
    }
  }

  private ParameterException usage(String message) {
    if (spec == null) {
      throw new IllegalStateException("run without its command line");
    }
    return new ParameterException(spec.commandLine(), message);
  }
}
