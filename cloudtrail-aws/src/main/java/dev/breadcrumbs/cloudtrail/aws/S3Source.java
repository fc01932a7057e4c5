package dev.breadcrumbs.cloudtrail.aws;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailLogs;
import dev.breadcrumbs.cloudtrail.model.integrity.IntegrityCheck;
import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import dev.breadcrumbs.cloudtrail.query.RunOptions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The log files of a bucket, optionally only those of some accounts, regions and days, which are
 * found without listing the others.
 *
 * <pre>{@code
 * CloudTrailLogs logs =
 *     S3Source.of(S3Client.create(), "example-trail")
 *         .organization("o-exampleorgid")
 *         .accounts("123456789012")
 *         .days(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 7))
 *         .read();
 * Table errors = search.run(logs, RunOptions.threads(S3Source.READERS));
 * }</pre>
 *
 * <p>Below the prefix it looks for the folder {@code AWSLogs} and, inside it, for the folders of
 * accounts and organisations that CloudTrail delivers to. It leaves out what other services deliver
 * and, unless requested, digests, which contain no events. A prefix without {@code AWSLogs} is read
 * like a local folder: everything below it.
 *
 * <p>Objects that cannot be read and folders that cannot be listed are problems in the report; all
 * others are delivered. An interrupted read resumes where it stopped, as long as the object is
 * unchanged. Immutable and thread-safe; the client is the caller's, who closes it.
 */
public final class S3Source {
  /**
   * A good number of threads for reading from S3, whose requests take far longer than those of a
   * disk; for {@link RunOptions#threads}.
   */
  public static final int READERS = 16;

  private final BucketListing bucket;
  private final String prefix;
  private final TrailFilter filter;
  private final S3Marker marker;
  private final ReadTries tries;
  private final int requests;

  private S3Source(
      BucketListing bucket,
      String prefix,
      TrailFilter filter,
      S3Marker marker,
      ReadTries tries,
      int requests) {
    this.bucket = bucket;
    this.prefix = prefix;
    this.filter = filter;
    this.marker = marker;
    this.tries = tries;
    this.requests = requests;
  }

  /**
   * Returns a source over a whole bucket.
   *
   * @param client asks for lists and objects
   * @param bucket the bucket's name
   * @return the source
   */
  public static S3Source of(S3Client client, String bucket) {
    Objects.requireNonNull(client, "client is null");
    Objects.requireNonNull(bucket, "bucket is null");
    if (bucket.isBlank()) {
      throw new IllegalArgumentException("bucket is blank");
    }
    BucketListing listing = BucketListing.of(client, bucket);
    return new S3Source(listing, "", TrailFilter.NONE, S3Marker.NONE, ReadTries.DEFAULT, READERS);
  }

  /**
   * Returns a source over what a URI names.
   *
   * @param client asks for lists and objects
   * @param uri {@code s3://bucket}, {@code s3://bucket/prefix} or {@code s3://bucket/key}; nothing
   *     in it is URL-encoded
   * @return the source
   * @throws CloudTrailException if it is not such a URI
   */
  public static S3Source at(S3Client client, String uri) {
    if (!uri.startsWith("s3://") || uri.startsWith("s3:///") || uri.length() == "s3://".length()) {
      throw new CloudTrailException("no s3://bucket/prefix: " + uri);
    }
    String place = uri.substring("s3://".length());
    int slash = place.indexOf('/');
    return slash < 0
        ? of(client, place)
        : of(client, place.substring(0, slash)).prefix(place.substring(slash + 1));
  }

  /**
   * Looks below a prefix only: that of the trail, or a folder deeper in it.
   *
   * @param folder the prefix, with or without a slash at its end; or the key of one object
   * @return a source of that prefix
   */
  public S3Source prefix(String folder) {
    Objects.requireNonNull(folder, "folder is null");
    return new S3Source(bucket, folder, filter, marker, tries, requests);
  }

  /**
   * Limits the source to the accounts of one organisation.
   *
   * @param id the organisation, as {@code o-exampleorgid}
   * @return a source of that organisation
   * @throws IllegalArgumentException if it is not such an id
   */
  public S3Source organization(String id) {
    Objects.requireNonNull(id, "id is null");
    return with(filter.withOrganization(id));
  }

  /**
   * Limits the source to some accounts.
   *
   * @param ids the accounts, of twelve digits each
   * @return a source of those accounts
   * @throws IllegalArgumentException if one is not such an id
   */
  public S3Source accounts(String... ids) {
    return with(filter.withAccounts(Set.of(ids)));
  }

  /**
   * Limits the source to some regions.
   *
   * @param names the regions, as {@code eu-central-1}
   * @return a source of those regions
   * @throws IllegalArgumentException if one is not such a name
   */
  public S3Source regions(String... names) {
    return with(filter.withRegions(Set.of(names)));
  }

  /**
   * Limits the source to what was delivered on some days. An event may be delivered some minutes
   * after it happened, and so on the following day: to get all events of a day, include the next
   * day, too.
   *
   * @param first the first day, in UTC
   * @param last the last day
   * @return a source of those days
   * @throws IllegalArgumentException if the first is after the last
   */
  public S3Source days(LocalDate first, LocalDate last) {
    Objects.requireNonNull(first, "first is null");
    Objects.requireNonNull(last, "last is null");
    return with(filter.withDays(first, last));
  }

  /**
   * Limits the source to what was delivered on a day or later.
   *
   * @param first the first day, in UTC
   * @return a source of those days
   * @throws IllegalArgumentException if it is after the last day
   */
  public S3Source from(LocalDate first) {
    Objects.requireNonNull(first, "first is null");
    return with(filter.withDays(first, filter.to()));
  }

  /**
   * Limits the source to what was delivered on a day or earlier.
   *
   * @param last the last day, in UTC
   * @return a source of those days
   * @throws IllegalArgumentException if it is before the first day
   */
  public S3Source to(LocalDate last) {
    Objects.requireNonNull(last, "last is null");
    return with(filter.withDays(filter.from(), last));
  }

  /**
   * Includes digests, which an {@link IntegrityCheck} needs.
   *
   * @return a source with digests
   */
  public S3Source withDigests() {
    return with(filter.withDigests());
  }

  /**
   * Leaves out what was read before.
   *
   * @param read tells what was read
   * @return a source of what is new
   */
  public S3Source after(S3Marker read) {
    Objects.requireNonNull(read, "read is null");
    return new S3Source(bucket, prefix, filter, read, tries, requests);
  }

  /**
   * Sets how many requests list at a time; {@value #READERS} unless set.
   *
   * @param number how many, 1 or more
   * @return a source with that
   * @throws IllegalArgumentException if it is less than 1
   */
  public S3Source requests(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("number is not positive: " + number);
    }
    return new S3Source(bucket, prefix, filter, marker, tries, number);
  }

  /**
   * Sets how often an interrupted, throttled or temporarily refused read is retried, in addition to
   * the client's own retries, and how long to wait for the bytes of one file. The defaults are 5
   * times and 10 minutes.
   *
   * @param number how many times for one file
   * @param longest how long in all for one file
   * @return a source with that
   * @throws IllegalArgumentException if the number is negative or the time not positive
   */
  public S3Source retries(int number, Duration longest) {
    return retries(new ReadTries(number, ReadTries.DEFAULT.pause(), longest));
  }

  S3Source retries(ReadTries chosen) {
    return new S3Source(bucket, prefix, filter, marker, chosen, requests);
  }

  private S3Source with(TrailFilter chosen) {
    return new S3Source(bucket, prefix, chosen, marker, tries, requests);
  }

  /**
   * Lists the log files.
   *
   * @return the files by their keys; what could not be listed is among them, and tells why when it
   *     is opened
   * @throws CloudTrailException if there is no such bucket, or nothing at the prefix, or if it may
   *     not be listed
   */
  public List<S3LogFile> list() {
    return new S3Files(bucket, prefix, filter, marker, tries).list(requests);
  }

  /**
   * Lists the log files and returns a source over them.
   *
   * @return a source for searches, rules and typed reading
   * @throws CloudTrailException as {@link #list()} does
   */
  public CloudTrailLogs read() {
    return CloudTrail.read(list());
  }

  @Override
  public String toString() {
    return "s3://" + bucket.bucket() + "/" + prefix;
  }
}
