package dev.breadcrumbs.cloudtrail.rules.investigation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import dev.breadcrumbs.cloudtrail.query.RunOptions;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A story reads its files a second time, and of them only those that it needs. */
class StoryOfFilesTest {
  /** A file that counts how often it is opened. */
  private static final class Counted implements LogFile {
    private final String name;
    private final List<CloudTrailEvent> events;
    private final AtomicInteger opened = new AtomicInteger();

    Counted(String name, List<Call> calls) {
      this.name = name;
      events = calls.stream().map(Call::event).toList();
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public InputStream open() {
      opened.incrementAndGet();
      String records =
          events.stream().map(CloudTrailEvent::toJson).collect(Collectors.joining(","));
      return new ByteArrayInputStream(("{\"Records\":[" + records + "]}").getBytes(UTF_8));
    }
  }

  private static Story ofFiles(String start, List<Counted> files) {
    return StorySearch.from(start).run(CloudTrail.read(files), RunOptions.threads(2));
  }

  private static Story ofEvents(String start, List<Counted> files) {
    List<CloudTrailEvent> all = files.stream().flatMap(file -> file.events.stream()).toList();
    return StorySearch.from(start).run(CloudTrail.of(all));
  }

  private static List<Integer> opened(List<Counted> files) {
    return files.stream().map(file -> file.opened.get()).toList();
  }

  private static Call user(String name, long second, String user, String key) {
    return Call.of("iam.amazonaws.com", name, second)
        .by(user, key)
        .put("requestParameters.userName", "eve");
  }

  @Test
  void reads_twice_what_has_calls_of_the_story_or_may_close_what_it_opened() {
    List<Counted> files =
        List.of(
            new Counted("others-before", List.of(Call.read(0).by("bob", "AKIABOB"))),
            new Counted(
                "role-assumed",
                List.of(Call.assumeRole(1, "One", "alice", "ASIAONE").by("alice", "AKIAALICE"))),
            new Counted("others-between", List.of(Call.read(2).by("carol", "AKIACAROL"))),
            new Counted(
                "user-created",
                List.of(
                    Call.of("iam.amazonaws.com", "CreateUser", 3)
                        .in("One", "alice", "ASIAONE", 1)
                        .put("requestParameters.userName", "eve"))),
            new Counted(
                "user-deleted-by-another", List.of(user("DeleteUser", 4, "bob", "AKIABOB"))),
            new Counted("others-after", List.of(Call.read(5).by("bob", "AKIABOB"))));

    Story story = ofFiles("AKIAALICE", files);

    assertThat(opened(files)).containsExactly(1, 2, 1, 2, 2, 1);
    assertThat(story.toJson()).isEqualTo(ofEvents("AKIAALICE", files).toJson());
    assertThat(story.open()).isEmpty();
    assertThat(story.closed()).hasSize(1);
  }

  @Test
  void reads_all_again_for_a_credential_that_is_in_very_many_files() {
    List<Counted> files = new ArrayList<>();
    for (int number = 0; number < 100; number++) {
      Call call = Call.read(number).put("requestParameters.number", "" + number);
      files.add(
          new Counted(
              "file-%03d".formatted(number),
              List.of(number < 70 ? call.by("alice", "AKIAALICE") : call.by("bob", "AKIABOB"))));
    }

    Story story = ofFiles("AKIAALICE", files);

    assertThat(opened(files)).containsOnly(2);
    assertThat(story.toJson()).isEqualTo(ofEvents("AKIAALICE", files).toJson());
    assertThat(story.sessions().get(0).session().use().calls()).isEqualTo(70);
  }

  @Test
  void a_call_whose_identity_has_values_of_other_types_belongs_to_its_story() {
    Call odd = Call.read(1).by("alice", "AKIAALICE").json("userIdentity.accountId", "7");
    List<Counted> files =
        List.of(new Counted("odd", List.of(odd, Call.read(2).by("alice", "AKIAALICE"))));

    Story story = ofFiles("AKIAALICE", files);

    assertThat(story.sessions()).hasSize(2).allMatch(session -> session.steps().size() == 1);
    assertThat(story.toJson()).isEqualTo(ofEvents("AKIAALICE", files).toJson());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void files_tell_what_their_events_tell_wherever_the_calls_are(long seed) {
    Random random = new Random(seed);
    List<List<Call>> calls = new ArrayList<>();
    Stream.generate(() -> new ArrayList<Call>()).limit(30).forEach(calls::add);
    for (int second = 0; second < 120; second++) {
      calls.get(random.nextInt(calls.size())).add(call(second, random));
    }
    List<Counted> files = new ArrayList<>();
    calls.forEach(each -> files.add(new Counted("file-%02d".formatted(files.size()), each)));

    for (String start : List.of("AKIA0", "ASIA3", "198.51.100.7", Call.userArn("user-1"))) {
      assertThat(ofFiles(start, files).toJson()).isEqualTo(ofEvents(start, files).toJson());
    }
  }

  private static Call call(int second, Random random) {
    int who = random.nextInt(5);
    Call call =
        switch (random.nextInt(5)) {
          case 0 -> Call.assumeRole(second, "Role", "name", "ASIA" + who);
          case 1 -> Call.of("iam.amazonaws.com", "CreateUser", second);
          case 2 -> Call.of("iam.amazonaws.com", "DeleteUser", second);
          default -> Call.read(second);
        };
    Call about = call.put("requestParameters.userName", "user-" + random.nextInt(3));
    return random.nextBoolean()
        ? about.by("user-" + who, "AKIA" + who)
        : about.in("Role", "name", "ASIA" + random.nextInt(5), 0);
  }
}
