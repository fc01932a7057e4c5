package dev.breadcrumbs.cloudtrail.model.integrity;

import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An object of a bucket, or the copy of one: a digest or a log file, with its key. Implement it to
 * check objects at a place of your own. Any thread may open it, each time from the start.
 */
public interface StoredObject extends LogFile {
  /** The metadata that holds a digest's signature, in hexadecimal digits. */
  String SIGNATURE = "signature";

  /** The metadata that holds the signature's algorithm. */
  String SIGNATURE_ALGORITHM = "signature-algorithm";

  /** The metadata that tells when a backfill digest was made. */
  String BACKFILL_GENERATION_TIMESTAMP = "backfill-generation-timestamp";

  /**
   * Returns the object's key. A copy may lack the bucket's own prefix, so anything before {@code
   * AWSLogs/} is compared only if {@link #bucket()} is known.
   *
   * @return the key, with slashes
   */
  String key();

  /**
   * Returns the bucket.
   *
   * @return the bucket's name; empty if unknown, as for copies
   */
  default Optional<String> bucket() {
    return Optional.empty();
  }

  /**
   * Returns the object's own metadata: what S3 sends in headers that begin with {@code
   * x-amz-meta-}.
   *
   * @return values by name, in lower case and without {@code x-amz-meta-}; empty if lost
   * @throws IOException if the metadata exists but cannot be read
   */
  Map<String, String> metadata() throws IOException;

  /**
   * Lists the copies of objects in a local folder. A file's key is its path from the last folder
   * {@code AWSLogs} on; its metadata is read from a file beside it, named as the file with {@code
   * .metadata.json} behind it, which holds what {@code aws s3api head-object} prints. A copy may
   * have been unpacked, and lack the {@code .gz} of its key.
   *
   * @param path a folder that holds, or lies in, a folder {@code AWSLogs}; or a file
   * @return the objects, by name; hidden files, and metadata files that hold no events, left out
   * @throws CloudTrailException if there is nothing at the path
   */
  static List<StoredObject> list(Path path) {
    return LocalObject.list(path);
  }
}
