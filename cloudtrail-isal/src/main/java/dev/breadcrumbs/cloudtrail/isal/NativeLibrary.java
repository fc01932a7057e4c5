package dev.breadcrumbs.cloudtrail.isal;

import com.intel.gkl.compression.IntelInflater;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Loads the native library, once in the life of the process. Thread-safe. */
final class NativeLibrary {
  /** Names of the one processor family that the library is made for. */
  private static final Set<String> PROCESSORS = Set.of("amd64", "x86_64");

  /**
   * The binding reports each loading here; kept, as loggers that nobody holds forget their level.
   */
  private static final Logger LOGGER = Logger.getLogger("com.intel.gkl.NativeLibraryLoader");

  private static boolean tried;
  private static @Nullable String failure;

  private NativeLibrary() {}

  /** Loads the library if nobody did yet, and returns why it does not load; empty if it does. */
  static synchronized Optional<String> load() {
    if (!tried) {
      failure = tryToLoad();
      tried = true;
    }
    return failure();
  }

  static synchronized Optional<String> failure() {
    return Optional.ofNullable(failure);
  }

  private static @Nullable String tryToLoad() {
    String processor = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    if (!PROCESSORS.contains(processor)) {
      return "there is none for " + processor;
    }
    if (LOGGER.getLevel() == null) {
      // What it has to say is in the report of each run.
      LOGGER.setLevel(Level.OFF);
    }
    try {
      IntelInflater inflater = new IntelInflater(true);
      InputFlag.clear(inflater);
      return inflater.load(null) ? null : "this system does not take it";
    } catch (LinkageError | RuntimeException e) {
      return e.toString();
    }
  }
}
