package dev.breadcrumbs.cloudtrail.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MacroTest {
  @TempDir private Path folder;

  private static SplEnvironment with(String signature, String definition) {
    return SplEnvironment.EMPTY.macro(signature, definition);
  }

  private static String read(String text, SplEnvironment environment) {
    return Spl.parse(text, Vocabulary.SPLUNK, environment).toString();
  }

  private static String plain(String text) {
    return Spl.parse(text).toString();
  }

  @Test
  void stands_for_terms_commands_values_and_parts_of_them() {
    SplEnvironment environment =
        with("iam", "eventSource=iam.amazonaws.com")
            .macro("per_user", "stats count by userName")
            .macro("few", "3")
            .macro("verb", "Create")
            .macro("both", "`iam` | `per_user`");

    assertThat(read("`iam` errorCode=AccessDenied | `per_user` | head `few`", environment))
        .isEqualTo(
            plain(
                "eventSource=iam.amazonaws.com errorCode=AccessDenied"
                    + " | stats count by userName | head 3"));
    assertThat(read("eventName=`verb`User | eval x=`few`+1 | table x", environment))
        .isEqualTo(plain("eventName=CreateUser | eval x=3+1 | table x"));
    assertThat(read("`both` | sort - count", environment))
        .isEqualTo(plain("eventSource=iam.amazonaws.com | stats count by userName | sort - count"));
    assertThat(read("eventName=a [search `iam` | table userName]", environment))
        .isEqualTo(plain("eventName=a [search eventSource=iam.amazonaws.com | table userName]"));
  }

  @Test
  void takes_arguments_in_order_or_by_name_with_commas_in_quotes_and_brackets() {
    SplEnvironment environment =
        with("top(n, field)", "stats count by $field$ | head $n$")
            .macro("is(text)", "where eventName=\"$text$\"")
            .macro("new(value)", "eval x=$value$ | table x");

    assertThat(read("* | `top(5, userName)`", environment))
        .isEqualTo(plain("* | stats count by userName | head 5"));
    assertThat(read("* | `top(field=userName, n=5)`", environment))
        .isEqualTo(plain("* | stats count by userName | head 5"));
    assertThat(read("* | `is(\"a, b\")`", environment))
        .isEqualTo(plain("* | where eventName=\"a, b\""));
    assertThat(read("* | `new(if(eventName=\"a\", 1, 2))`", environment))
        .isEqualTo(plain("* | eval x=if(eventName=\"a\", 1, 2) | table x"));
  }

  @Test
  void is_no_macro_in_quotes_and_comments() {
    assertThat(plain("eventName=\"`nope`\" ```the `nope` of old```")).contains("`nope`");
  }

  @Test
  void tells_macros_of_one_name_apart_by_how_many_arguments_they_take() {
    SplEnvironment environment = with("m", "a").macro("m(x)", "b$x$");

    assertThat(read("`m` OR `m(1)`", environment)).isEqualTo(plain("a OR b1"));
    assertThatThrownBy(() -> read("`m(1, 2)`", environment))
        .hasMessageStartingWith("the macro `m` has no argument or 1 argument, not 2 at line 1");
  }

  @Test
  void shows_errors_at_their_place_in_the_text_that_was_written() {
    SplEnvironment environment = with("broken", "stats count by").macro("outer", "`broken`");

    assertThatThrownBy(() -> read("eventName=a\n| `outer`", environment))
        .hasMessageStartingWith("expected a field, but there is the end")
        .hasMessageContaining("at line 2, column 10");
    assertThatThrownBy(() -> read("* | `outer` | head 1", environment))
        .hasMessageContaining("expected a field, but there is '|' at line 1, column 13");
    assertThatThrownBy(
            () -> read("* | `m` | head x", with("m", "head 1 | where isnotnull(eventName)")))
        .hasMessageContaining("but there is 'x' at line 1, column 16");
    assertThatThrownBy(() -> read("* | head 1 | `m`", with("m", "stats cuont by userName")))
        .hasMessageContaining("in what `m` stands for, at line 1, column 14")
        .hasMessageContaining("did you mean 'count'?");
  }

  @Test
  void refuses_what_is_unknown_computed_or_without_end() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("macros.conf"), "[now]\niseval = 1\ndefinition = time()\n");

    assertThatThrownBy(() -> plain("`clodtrail`"))
        .hasMessageStartingWith("unknown macro `clodtrail` at line 1, column 1")
        .hasMessageContaining("; did you mean 'cloudtrail'?");
    assertThatThrownBy(() -> read("`now`", SplEnvironment.EMPTY.macros(file)))
        .hasMessageContaining("computed by Splunk (iseval)");
    assertThatThrownBy(() -> plain("`cloudtrail | head 1"))
        .hasMessageStartingWith("no second ` ends what begins at line 1, column 1");
  }

  @Test
  void is_bounded() {
    assertThatThrownBy(() -> read("`a`", with("a", "x `b`").macro("b", "y `a`")))
        .hasMessageStartingWith("the macro `a` stands for itself");
    assertThatThrownBy(() -> plain("`cloudtrail` ".repeat(1_001)))
        .hasMessageStartingWith("a search calls at most 1,000 macros");
    assertThatThrownBy(() -> read("`a``a`", with("a", "x".repeat(600_000))))
        .hasMessageStartingWith("a search has at most 1,000,000 characters");
    SplEnvironment deep = SplEnvironment.EMPTY;
    for (int at = 0; at < 30; at++) {
      deep = deep.macro("m" + at, "`m" + (at + 1) + "`");
    }
    SplEnvironment chain = deep.macro("m30", "a");
    assertThatThrownBy(() -> read("`m0`", chain))
        .hasMessageStartingWith("macros nest at most 20 deep");
  }

  @Test
  void keeps_everything_in_a_filter_that_nobody_has_defined_and_tells_so_once() {
    List<String> notes = new ArrayList<>();
    SplEnvironment environment =
        SplEnvironment.EMPTY.notes(notes::add).macro("mine_filter", "search userName=a");

    assertThat(
            read(
                "* | stats count by userName | `x_filter` | `mine_filter` | `x_filter`",
                environment))
        .isEqualTo(plain("* | stats count by userName | search userName=a"));
    assertThat(notes).containsExactly("`x_filter` is not defined, and keeps everything");
  }

  @Test
  void converts_only_columns_that_are_there_and_tells_of_others() {
    List<String> notes = new ArrayList<>();

    assertThat(
            read(
                "* | stats count by userName | `security_content_ctime(firstTime)`",
                SplEnvironment.EMPTY.notes(notes::add)))
        .isEqualTo(plain("* | stats count by userName"));
    assertThat(notes)
        .containsExactly("`security_content_ctime(firstTime)`: there is no column firstTime");
  }

  @Test
  void knows_those_of_published_searches() {
    assertThat(plain("`cloudtrail` | stats min(_time) as t | `security_content_ctime(t)`"))
        .isEqualTo("* | stats min(_time) as t | convert timeformat=\"%Y-%m-%dT%H:%M:%S\" ctime(t)");
  }

  @Test
  void reads_the_file_that_splunk_has() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("macros.conf"),
            """
            # of the site
            [office]
            definition = src_ip=192.0.2.0/24 \\
            OR src_ip=198.51.100.0/24
            disabled = 0

            [since(2)]
            args = field, day
            definition = where $field$ >= "$day$"

            [nothing]
            """);
    SplEnvironment environment = SplEnvironment.EMPTY.macros(file);

    assertThat(read("`office` | `since(eventTime, 2026-03-01)`", environment))
        .isEqualTo(
            plain(
                "src_ip=192.0.2.0/24 OR src_ip=198.51.100.0/24"
                    + " | where eventTime >= \"2026-03-01\""));
    assertThatThrownBy(() -> read("`nothing`", environment)).hasMessageContaining("unknown macro");
  }

  @Test
  void refuses_a_file_that_is_none_of_splunks_with_its_line() throws IOException {
    Path file = Files.writeString(folder.resolve("macros.conf"), "[a]\ndefinition\n");
    Path args = Files.writeString(folder.resolve("args.conf"), "[a(2)]\nargs = x\ndefinition=y\n");

    assertThatThrownBy(() -> SplEnvironment.EMPTY.macros(file))
        .isInstanceOf(SearchException.class)
        .hasMessageStartingWith("line 2 of ")
        .hasMessageContaining("expected key = value, but there is definition");
    assertThatThrownBy(() -> SplEnvironment.EMPTY.macros(args))
        .hasMessageContaining("has args for 1 and a name for 2");
    assertThatThrownBy(() -> with("a b", "x")).hasMessageContaining("no signature of a macro");
  }

  @Test
  void refuses_a_file_that_is_too_long_to_be_one() throws IOException {
    Path file = Files.writeString(folder.resolve("macros.conf"), "a\\\n".repeat(4_000_000));

    assertThatThrownBy(() -> SplEnvironment.EMPTY.macros(file))
        .isInstanceOf(SearchException.class)
        .hasMessageEndingWith("macros.conf has more than 10000000 characters");
  }
}
