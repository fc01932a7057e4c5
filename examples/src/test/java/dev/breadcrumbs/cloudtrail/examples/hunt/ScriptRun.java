package dev.breadcrumbs.cloudtrail.examples.hunt;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One run of a script below a folder, which has its own bin first on the path. */
record ScriptRun(int exitCode, String out, String err) {
  static ScriptRun of(Path root, String... command) throws Exception {
    List<String> words = new ArrayList<>(List.of(command));
    words.set(0, root.resolve(command[0]).toString());
    Path out = Files.createTempFile(root, "out", "");
    Path err = Files.createTempFile(root, "err", "");
    ProcessBuilder process =
        new ProcessBuilder(words)
            .directory(root.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    Map<String, String> environment = process.environment();
    environment.remove("JAVA_HOME");
    environment.put("HUNT_JAVA_OPTS", "-Xmx128m -Dx=y");
    environment.put("HUNT_CACHE", root + "/cache");
    environment.merge("PATH", root + "/bin:", (path, bin) -> bin + path);
    int exitCode = process.start().waitFor();
    return new ScriptRun(exitCode, Files.readString(out), Files.readString(err));
  }
}
