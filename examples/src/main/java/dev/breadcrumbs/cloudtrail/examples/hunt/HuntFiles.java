package dev.breadcrumbs.cloudtrail.examples.hunt;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.breadcrumbs.cloudtrail.examples.manual.FishCompletion;
import dev.breadcrumbs.cloudtrail.examples.manual.ManPage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.AutoComplete;
import picocli.CommandLine;

/** What shells and {@code man} have to know of hunt, made of the command line itself. */
public final class HuntFiles {
  private HuntFiles() {}

  /**
   * Writes the files; the build calls it.
   *
   * @param arguments the folder to write into
   * @throws IOException if a file cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    write(folder.resolve("completion/hunt.bash"), completion());
    write(folder.resolve("completion/_hunt"), zshCompletion());
    write(folder.resolve("completion/hunt.fish"), FishCompletion.of(hunt()));
    write(folder.resolve("man/man1/hunt.1"), manPage());
  }

  /** For bash; zsh reads it, too, if it is told to. */
  static String completion() {
    return AutoComplete.bash("hunt", hunt());
  }

  /** For a folder in zsh's {@code fpath}: what is for bash, by zsh's own reading of it. */
  static String zshCompletion() {
    return "#compdef hunt\n" + completion() + "\n_bash_complete -o default -F _complete_hunt\n";
  }

  static String manPage() {
    return ManPage.of(hunt());
  }

  static CommandLine hunt() {
    PrintWriter nowhere = new PrintWriter(OutputStream.nullOutputStream(), false, UTF_8);
    return Hunt.commandLine(new Console(nowhere, nowhere, false, Console.ANY_WIDTH));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
  }
}
