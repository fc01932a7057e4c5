package example.watch;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Answers questions about log files over HTTP. */
@SpringBootApplication
public class WatchProgram {
  /** Starts with {@code --logs=FOLDER}. */
  public static void main(String[] arguments) {
    SpringApplication.run(WatchProgram.class, arguments);
  }
}
