package dev.breadcrumbs.cloudtrail.model.reading;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.Objects;

/**
 * A file that was skipped because it contains no events and was not meant to. Immutable.
 *
 * @param file name of the file, as the source provides it
 * @param kind what sort of file it is
 * @param reason what it is, in words
 */
public record PassedOver(String file, Kind kind, String reason) implements Serializable {
  /** The kind of a skipped file. Its {@link #text()} is stable and meant for tools. */
  public enum Kind {
    /** A digest file of log-file integrity validation, which lists log files. */
    DIGEST("digest"),
    /** Metadata of a digest file, in a file beside it. */
    DIGEST_METADATA("digest-metadata"),
    /** A file whose name is not a log's, and which holds no JSON. */
    OTHER("other");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    /**
     * Returns the stable name, such as {@code digest-metadata}.
     *
     * @return lower-case words joined by hyphens
     */
    @JsonValue
    public String text() {
      return text;
    }
  }

  /** Checks the parts. */
  public PassedOver {
    Objects.requireNonNull(file, "file is null");
    Objects.requireNonNull(kind, "kind is null");
    Objects.requireNonNull(reason, "reason is null");
  }

  /**
   * Returns file, kind and reason on one line.
   *
   * @return for example {@code LICENSE: other: it holds no JSON}
   */
  @Override
  public String toString() {
    return file + ": " + kind.text() + ": " + reason;
  }
}
