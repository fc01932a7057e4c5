package dev.breadcrumbs.cloudtrail.query.reliability;

import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.A;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.ALL;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.B;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.C;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.gzip;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.latin1;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.log;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.utf8;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailLogs;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Folders, and files that misbehave. */
final class FolderCases {
  private FolderCases() {}

  static void addTo(Cases cases) {
    folders(cases);
    links(cases);
    files(cases);
    streams(cases);
  }

  private static Path write(Path folder, String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, content);
  }

  private static void folders(Cases cases) {
    cases.add(
        "folder-of-a-trail",
        folder -> {
          write(folder, "AWSLogs/123456789012/CloudTrail/eu-west-1/2026/03/01/a.json.gz", gzip(A));
          write(folder, "AWSLogs/123456789012/CloudTrail/eu-west-1/2026/03/02/b.json.gz", gzip(B));
          return CloudTrail.read(folder);
        });
    cases.add("folder-empty", CloudTrail::read);
    cases.add(
        "folder-with-other-files",
        folder -> {
          write(folder, "LICENSE", utf8("Permission is hereby granted"));
          write(folder, "_SUCCESS", new byte[0]);
          write(folder, "export-1", utf8(A));
          return CloudTrail.read(folder);
        });
    cases.add(
        "folder-of-exports",
        folder -> {
          write(folder, "aws-logs-write-test", utf8("Permission Check Successful"));
          write(folder, "task/stream/000000", utf8("2026-03-01T10:00:00.000Z " + A + "\n"));
          write(folder, "task/stream/000001.gz", gzip("2026-03-01T10:00:01.000Z " + B + "\n"));
          return CloudTrail.read(folder);
        });
    cases.add(
        "folder-with-logs-by-other-names",
        folder -> {
          write(folder, "trail.log", utf8("# written by hand\n" + A + "\n"));
          write(folder, "trail.txt", utf8("Mar  1 10:00:00 host trail: " + B + "\n"));
          write(folder, "trail", utf8("\r\n" + C));
          return CloudTrail.read(folder);
        });
    cases.add(
        "folder-with-other-logs",
        folder -> {
          write(folder, "flow", utf8("version account-id interface-id srcaddr\n"));
          write(folder, "notes.md", utf8("An event:\n{\n \"eventName\": \"GetObject\"\n}\n"));
          write(folder, "site.ini", utf8("[site]\nname=x\n"));
          write(folder, "picture.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0});
          write(folder, "a.json", utf8(A));
          return CloudTrail.read(folder);
        });
    cases.add(
        "folder-with-other-compression",
        folder -> {
          write(folder, "events.json.zst", latin1("(\u00B5/\u00FD\4\0\0\0\0"));
          write(folder, "a.json", utf8(A));
          return CloudTrail.read(folder);
        });
    cases.add(
        "folder-with-hidden-files",
        folder -> {
          write(folder, ".a.json", utf8(A));
          write(folder, ".git/b.json", utf8(B));
          write(folder, "c.json", utf8(C));
          return CloudTrail.read(folder);
        });
    cases.add(
        "folder-with-a-digest",
        folder -> {
          write(folder, "CloudTrail/a.json", utf8(A));
          write(
              folder,
              "CloudTrail-Digest/d.json",
              utf8("{\"digestStartTime\":\"\",\"logFiles\":[]}"));
          write(
              folder,
              "CloudTrail-Digest/d.json.metadata.json",
              utf8(
                  "{\"Metadata\":{\"signature\":\"0\",\"signature-algorithm\":\"SHA256withRSA\"}}"));
          return CloudTrail.read(folder);
        });
    cases.add(
        "folder-with-odd-names",
        folder -> {
          write(folder, "-rf a.json", utf8(A));
          write(folder, "b %2F'\"$(x)\n.json", utf8(B));
          write(folder, "c".repeat(200) + ".json", utf8(C));
          return CloudTrail.read(folder);
        });
  }

  private static void links(Cases cases) {
    cases.add(
        "link-to-a-folder",
        folder -> {
          write(folder, "real/a.json", utf8(A));
          Path read = Files.createDirectory(folder.resolve("read"));
          Files.createSymbolicLink(read.resolve("link"), folder.resolve("real"));
          return CloudTrail.read(read);
        });
    cases.add(
        "links-in-layers",
        folder -> {
          write(folder, "20/a.json", utf8(A));
          for (int layer = 0; layer < 20; layer++) {
            Path from = Files.createDirectories(folder.resolve(String.valueOf(layer)));
            Path to = folder.resolve(String.valueOf(layer + 1));
            Files.createSymbolicLink(from.resolve("x"), to);
            Files.createSymbolicLink(from.resolve("y"), to);
          }
          return CloudTrail.read(folder.resolve("0"));
        });
    cases.add(
        "link-in-a-circle",
        folder -> {
          write(folder, "a.json", utf8(A));
          Files.createSymbolicLink(folder.resolve("loop"), folder);
          return CloudTrail.read(folder);
        });
    cases.add(
        "link-to-nothing",
        folder -> {
          write(folder, "a.json", utf8(A));
          Files.createSymbolicLink(folder.resolve("b.json"), folder.resolve("gone.json"));
          return CloudTrail.read(folder);
        });
    cases.add(
        "pipe-in-a-folder",
        folder -> {
          write(folder, "a.json", utf8(A));
          makePipe(folder.resolve("b.json"));
          return CloudTrail.read(folder);
        });
  }

  private static void makePipe(Path path) throws IOException {
    try {
      if (new ProcessBuilder("mkfifo", path.toString()).start().waitFor() != 0) {
        throw new IOException("cannot make the pipe " + path);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static void files(Cases cases) {
    cases.add(
        "file-vanishes",
        folder -> {
          write(folder, "a.json", utf8(A));
          Path gone = write(folder, "b.json", utf8(B));
          CloudTrailLogs logs = CloudTrail.read(folder);
          Files.delete(gone);
          return logs;
        });
    cases.add(
        "file-changes",
        folder -> {
          Path file = write(folder, "a.json", utf8(A + "\n" + B + "\n"));
          LogFile local = LogFile.of(file);
          return CloudTrail.read(
              List.of(new OpenedFile("a.json", () -> appendedTo(file, local.open()))));
        });
  }

  /** The stream of a file that somebody else writes to meanwhile. */
  private static InputStream appendedTo(Path file, InputStream opened) throws IOException {
    Files.writeString(file, C + "\n", StandardOpenOption.APPEND);
    return opened;
  }

  private static void streams(Cases cases) {
    cases.addFiles(
        "file-not-allowed",
        new OpenedFile("a.json", () -> new ByteArrayInputStream(utf8(A))),
        new OpenedFile(
            "b.json",
            () -> {
              throw new AccessDeniedException("b.json");
            }));
    cases.addFiles(
        "file-beyond-the-systems-limit",
        new OpenedFile("a.json", () -> new ByteArrayInputStream(utf8(A))),
        new OpenedFile(
            "b.json",
            () -> {
              throw new FileSystemException("b.json", null, "Too many open files");
            }));
    cases.addFiles(
        "stream-fails-between",
        new OpenedFile("a.json", () -> new FailingStream(utf8(A + "\n" + B + "\n"))));
    cases.addFiles(
        "stream-fails-within",
        new OpenedFile("a.json", () -> new FailingStream(utf8(log(A, B).substring(0, 700)))));
    cases.addFiles(
        "stream-fails-at-once", new OpenedFile("a.json", () -> new FailingStream(new byte[0])));
    cases.addFiles(
        "stream-fails-in-gzip",
        new OpenedFile("a.json", () -> new FailingStream(gzip(A + "\n" + B))));
    cases.addFiles(
        "stream-gives-a-byte-at-a-time", new OpenedFile("a.json", () -> slow(gzip(ALL))));
    cases.addFiles(
        "stream-fails-to-close",
        new OpenedFile(
            "a.json",
            () ->
                new ByteArrayInputStream(utf8(ALL)) {
                  @Override
                  public void close() throws IOException {
                    throw new IOException("too late");
                  }
                }));
  }

  private static InputStream slow(byte[] content) {
    return new ByteArrayInputStream(content) {
      @Override
      public synchronized int read(byte[] target, int from, int length) {
        return super.read(target, from, Math.min(1, length));
      }
    };
  }
}
