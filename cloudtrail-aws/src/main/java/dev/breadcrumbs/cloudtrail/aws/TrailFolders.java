package dev.breadcrumbs.cloudtrail.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds the folders of accounts and regions below an {@code AWSLogs/}, and of them only those that
 * are asked for. What a filter or the given prefix names is not asked of the bucket.
 */
final class TrailFolders {
  /** A folder as deep as the walk has come, or the reason why it came no further. */
  record Found(String folder, String fault) {
    boolean failed() {
      return !fault.isEmpty();
    }
  }

  private final BucketListing bucket;
  private final SideBySide threads;
  private final String given;
  private final TrailFilter filter;

  /**
   * @param given the prefix that all keys have to begin with
   */
  TrailFolders(BucketListing bucket, SideBySide threads, String given, TrailFilter filter) {
    this.bucket = bucket;
    this.threads = threads;
    this.given = given;
    this.filter = filter;
  }

  /** The folder {@code AWSLogs/} that a prefix lies in, or that may lie in it. */
  static String rootOf(String prefix) {
    int last = ("/" + prefix).lastIndexOf("/" + LogKey.ROOT);
    return last < 0 ? prefix + LogKey.ROOT : prefix.substring(0, last) + LogKey.ROOT;
  }

  /** The folders of regions, and those that could not be listed. */
  List<Found> regions(String root) {
    List<Found> accounts = next(List.of(new Found(root, "")), this::accountsIn);
    List<Found> kinds = next(accounts, this::kindsIn);
    return next(kinds, folder -> named(folder, filter.regions()));
  }

  /** The key ranges of a region's folder. */
  List<KeyRange> days(String region) {
    return DayFolders.of(region, filter.from(), filter.to()).stream()
        .map(range -> range.under(given))
        .filter(Objects::nonNull)
        .toList();
  }

  private List<Found> next(List<Found> folders, Function<String, List<String>> below) {
    return threads.forEach(folders, found -> found.failed() ? List.of(found) : tried(found, below));
  }

  /** A folder that cannot be listed costs itself. */
  private static List<Found> tried(Found found, Function<String, List<String>> below) {
    try {
      return below.apply(found.folder).stream().map(folder -> new Found(folder, "")).toList();
    } catch (BucketListing.ListingException e) {
      return List.of(new Found(found.folder, String.valueOf(e.getMessage())));
    }
  }

  private List<String> accountsIn(String root) {
    List<String> accounts = new ArrayList<>();
    for (String folder : organizationsAndAccountsIn(root)) {
      String name = nameOf(folder, root);
      if (TrailFilter.ORGANIZATION.matcher(name).matches()) {
        accounts.addAll(named(folder, filter.accounts()));
      } else if (isAccount(name) && filter.organization() == null) {
        accounts.add(folder);
      }
    }
    return accounts;
  }

  private Stream<String> onlyGiven(Stream<String> folders) {
    return folders.filter(folder -> folder.startsWith(given) || given.startsWith(folder));
  }

  private List<String> organizationsAndAccountsIn(String root) {
    if (filter.organization() != null) {
      return named(root, Set.of(filter.organization()));
    }
    return children(root).stream()
        .filter(
            folder ->
                !isAccount(nameOf(folder, root))
                    || filter.accounts().isEmpty()
                    || filter.accounts().contains(nameOf(folder, root)))
        .toList();
  }

  private List<String> kindsIn(String account) {
    return children(account).stream()
        .filter(folder -> filter.takes(nameOf(folder, account)) || given.startsWith(folder))
        .toList();
  }

  /** The folders of the names that are asked for, which need not be there; or all that are. */
  private List<String> named(String folder, Set<String> names) {
    return names.isEmpty()
        ? children(folder)
        : onlyGiven(names.stream().map(name -> folder + name + "/")).toList();
  }

  private List<String> children(String folder) {
    if (given.length() > folder.length() && given.startsWith(folder)) {
      int end = given.indexOf('/', folder.length());
      return end < 0 ? bucket.foldersIn(given) : List.of(given.substring(0, end + 1));
    }
    return bucket.foldersIn(folder);
  }

  private static boolean isAccount(String name) {
    return TrailFilter.ACCOUNT.matcher(name).matches();
  }

  private static String nameOf(String folder, String parent) {
    return folder.substring(parent.length(), folder.length() - 1);
  }
}
