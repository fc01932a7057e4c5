package dev.breadcrumbs.cloudtrail.model.reading;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;

/**
 * Finds the files below a folder, links followed. Each folder is entered once, however many links
 * lead to it, and by its own name where it has one below the root: folders that link to each other
 * in layers have more ways through them than anybody can walk.
 */
final class FolderWalk {
  private final Path root;
  private final int most;
  private final List<LogFile> found = new ArrayList<>();

  /** Folders by what the file system tells them apart by. */
  private final Set<Object> entered = new HashSet<>();

  private final Deque<Path> folders = new ArrayDeque<>();

  /** Links to folders, followed when no folder is left. */
  private final Queue<Path> links = new PriorityQueue<>();

  /**
   * @param root the folder
   * @param most how many files to find; of more, the next one is found too
   */
  FolderWalk(Path root, int most) {
    this.root = root;
    this.most = most;
  }

  /** Returns the files, in no order. What cannot be looked at is a file that fails when opened. */
  List<LogFile> files() {
    folders.add(root);
    while (found.size() <= most && !(folders.isEmpty() && links.isEmpty())) {
      Path next = folders.isEmpty() ? links.remove() : folders.remove();
      try {
        enter(next);
      } catch (IOException e) {
        found.add(new FailingLogFile(next.toString(), e));
      } catch (DirectoryIteratorException e) {
        found.add(new FailingLogFile(next.toString(), Objects.requireNonNull(e.getCause())));
      }
    }
    return found;
  }

  private void enter(Path folder) throws IOException {
    if (!entered.add(identity(folder))) {
      if (!folder.equals(root) && leadsBack(folder)) {
        throw new FileSystemLoopException(folder.toString());
      }
      return;
    }
    try (DirectoryStream<Path> below = Files.newDirectoryStream(folder)) {
      for (Path each : below) {
        if (found.size() > most) {
          return;
        }
        if (!isHidden(each)) {
          add(each);
        }
      }
    }
  }

  private static Object identity(Path folder) throws IOException {
    Object key = Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
    return key == null ? folder.toRealPath() : key;
  }

  private static boolean leadsBack(Path link) throws IOException {
    Path parent = link.toAbsolutePath().getParent();
    return parent != null && parent.toRealPath().startsWith(link.toRealPath());
  }

  private void add(Path path) {
    try {
      BasicFileAttributes own =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (own.isDirectory()) {
        folders.add(path);
      } else if (own.isSymbolicLink() && Files.isDirectory(path)) {
        links.add(path);
      } else {
        // A link that leads nowhere is reported when it is opened.
        boolean readable = own.isSymbolicLink() ? !isSpecial(path) : own.isRegularFile();
        boolean stray = !LogFolder.isNamedAsLog(path.toString());
        long size = own.isRegularFile() ? own.size() : -1;
        found.add(
            readable
                ? new LocalLogFile(path, stray, size)
                : new FailingLogFile(path.toString(), new IOException("a pipe, socket or device")));
      }
    } catch (IOException e) {
      found.add(new FailingLogFile(path.toString(), e));
    }
  }

  private static boolean isSpecial(Path link) {
    return Files.exists(link) && !Files.isRegularFile(link);
  }

  private static boolean isHidden(Path path) {
    Path name = path.getFileName();
    return name != null && name.toString().startsWith(".");
  }
}
