package dev.breadcrumbs.cloudtrail.aws;

import dev.breadcrumbs.cloudtrail.model.integrity.IntegrityCheck;
import dev.breadcrumbs.cloudtrail.model.integrity.StoredObject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * A log file or digest in a bucket, named {@code s3://bucket/key} in reports. An interrupted read
 * resumes where it stopped, as long as the object is unchanged. An {@link IntegrityCheck} takes it
 * as well, and reads a digest's signature from it. Immutable and thread-safe.
 */
public final class S3LogFile implements StoredObject {
  private final ObjectPlace object;
  private final long size;
  private final ReadTries tries;
  private final @Nullable String unlisted;

  private S3LogFile(ObjectPlace object, long size, ReadTries tries, @Nullable String unlisted) {
    this.object = object;
    this.size = size;
    this.tries = tries;
    this.unlisted = unlisted;
  }

  static S3LogFile of(ObjectPlace object, long size, ReadTries tries) {
    return new S3LogFile(object, size, tries, null);
  }

  /** Stands for files that could not be listed; opening it tells why, so that it gets reported. */
  static S3LogFile failing(ObjectPlace folder, String reason) {
    return new S3LogFile(folder, -1, ReadTries.DEFAULT, reason);
  }

  /**
   * Returns a log file for one object.
   *
   * @param client asks for it, when it is opened
   * @param bucket the bucket's name
   * @param key the object's key, as it is: not URL-encoded
   * @return the log file
   */
  public static S3LogFile of(S3Client client, String bucket, String key) {
    return of(new ObjectPlace(client, bucket, key), -1, ReadTries.DEFAULT);
  }

  @Override
  public String name() {
    return object.name();
  }

  @Override
  public String key() {
    return object.key();
  }

  @Override
  public Optional<String> bucket() {
    return Optional.of(object.bucket());
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public boolean isStray() {
    return unlisted == null && !LogKey.isNamedAsLog(object.key());
  }

  /** Whether it is no file, but stands for those of a folder that could not be listed. */
  boolean isUnlisted() {
    return unlisted != null;
  }

  @Override
  public InputStream open() throws IOException {
    if (unlisted != null) {
      throw new IOException(unlisted);
    }
    return ResumingStream.open(object, tries);
  }

  @Override
  public Map<String, String> metadata() throws IOException {
    try {
      Map<String, String> metadata = new TreeMap<>();
      object
          .head()
          .metadata()
          .forEach((name, value) -> metadata.put(name.toLowerCase(Locale.ROOT), value));
      return metadata;
    } catch (SdkException e) {
      throw new IOException(S3Faults.reasonOf(e), e);
    }
  }

  @Override
  public String toString() {
    return name();
  }
}
