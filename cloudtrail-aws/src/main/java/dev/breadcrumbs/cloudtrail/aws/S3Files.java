package dev.breadcrumbs.cloudtrail.aws;

import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Lists the log files of a bucket. */
record S3Files(
    BucketListing bucket, String prefix, TrailFilter filter, S3Marker marker, ReadTries tries) {
  List<S3LogFile> list(int requests) {
    try (SideBySide threads = new SideBySide(requests)) {
      List<S3LogFile> files = new ArrayList<>();
      String folder = folder(files);
      if (folder != null) {
        files.addAll(filesIn(folder, threads));
      }
      files.sort(Comparator.comparing(S3LogFile::key));
      return List.copyOf(files);
    }
  }

  /** The prefix as a folder; null if it is but the key of an object, which is then added. */
  private @Nullable String folder(List<S3LogFile> files) {
    if (prefix.isEmpty() || prefix.endsWith("/")) {
      return prefix;
    }
    bucket.objectsIn(
        new KeyRange(prefix, prefix, null, prefix + "\0"), object -> files.addAll(taken(object)));
    boolean isFolder = bucket.hasAny(prefix + "/");
    if (files.isEmpty() && !isFolder && !marker.covers(bucket.bucket(), prefix)) {
      throw nothingThere();
    }
    return isFolder ? prefix + "/" : null;
  }

  private List<S3LogFile> filesIn(String folder, SideBySide threads) {
    String root = TrailFolders.rootOf(folder);
    boolean inTrail = folder.startsWith(root);
    if (bucket.hasAny(inTrail ? folder : root)) {
      return trailFiles(folder, root, threads);
    }
    if (!inTrail && !filter.takesAll()) {
      throw new CloudTrailException(
          "no AWSLogs/ right below s3://"
              + bucket.bucket()
              + "/"
              + folder
              + ": organisations, accounts, regions and days are looked for there only");
    }
    if (!bucket.hasAny(folder)) {
      throw nothingThere();
    }
    return filesOf(KeyRange.all(folder));
  }

  private CloudTrailException nothingThere() {
    return new CloudTrailException("nothing at s3://" + bucket.bucket() + "/" + prefix);
  }

  private List<S3LogFile> trailFiles(String folder, String root, SideBySide threads) {
    TrailFolders trail = new TrailFolders(bucket, threads, folder, filter);
    List<S3LogFile> files = new ArrayList<>();
    List<KeyRange> ranges = new ArrayList<>();
    for (TrailFolders.Found found : trail.regions(root)) {
      if (found.failed()) {
        files.add(failing(found.folder(), found.fault()));
      } else {
        ranges.addAll(trail.days(found.folder()));
      }
    }
    if (files.isEmpty() && ranges.isEmpty() && filter.takesAll()) {
      // A folder of that name which is none of CloudTrail's.
      return filesOf(KeyRange.all(folder));
    }
    files.addAll(threads.forEach(ranges, this::triedFilesOf));
    return files;
  }

  /** What cannot be listed costs itself, and no other folder. */
  private List<S3LogFile> triedFilesOf(KeyRange range) {
    try {
      return filesOf(range);
    } catch (BucketListing.ListingException e) {
      return List.of(failing(range.prefix(), String.valueOf(e.getMessage())));
    }
  }

  private List<S3LogFile> filesOf(KeyRange range) {
    KeyRange left = marker.start(bucket.bucket(), range.folder()).map(range::after).orElse(range);
    List<S3LogFile> files = new ArrayList<>();
    bucket.objectsIn(left, object -> files.addAll(taken(object)));
    return files;
  }

  private List<S3LogFile> taken(S3Object object) {
    return marker.covers(bucket.bucket(), object.key())
        ? List.of()
        : List.of(S3LogFile.of(place(object.key()), object.size(), tries));
  }

  private S3LogFile failing(String folder, String reason) {
    return S3LogFile.failing(place(folder), reason);
  }

  private ObjectPlace place(String key) {
    return new ObjectPlace(bucket.client(), bucket.bucket(), key);
  }
}
