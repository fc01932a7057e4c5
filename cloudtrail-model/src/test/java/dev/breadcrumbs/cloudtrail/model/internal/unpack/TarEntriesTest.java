package dev.breadcrumbs.cloudtrail.model.internal.unpack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TarEntriesTest {
  private static final byte[] END = new byte[1024];

  private static List<String> unpacked(byte[]... parts) {
    return Unpacked.of(new TarEntries(new ByteArrayInputStream(join(parts))));
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      bytes.writeBytes(part);
    }
    return bytes.toByteArray();
  }

  private static byte[] entry(String name, String content) {
    return entry('0', name, content);
  }

  private static byte[] entry(char type, String name, String content) {
    byte[] bytes = content.getBytes(UTF_8);
    byte[] padded = Arrays.copyOf(bytes, (bytes.length + 511) / 512 * 512);
    return join(header(type, name, "%011o".formatted(bytes.length)), padded);
  }

  private static byte[] header(char type, String name, String size) {
    byte[] header = new byte[512];
    put(header, 0, name);
    put(header, 100, "0000644\0");
    put(header, 124, size);
    put(header, 156, "" + type);
    put(header, 257, "ustar\0" + "00");
    return withChecksum(header);
  }

  private static byte[] withChecksum(byte[] header) {
    put(header, 148, "        ");
    int sum = 0;
    for (byte value : header) {
      sum += value & 0xFF;
    }
    put(header, 148, "%06o\0 ".formatted(sum));
    return header;
  }

  private static void put(byte[] header, int at, String latin1) {
    byte[] bytes = latin1.getBytes(ISO_8859_1);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }

  private static String extended(String key, String value) {
    String rest = " " + key + "=" + value + "\n";
    int length = rest.getBytes(UTF_8).length;
    int digits = ("" + (length + 2)).length();
    return (length + digits) + rest;
  }

  @Test
  void is_known_by_the_checksum_of_its_first_header() {
    byte[] archive = join(entry("a", "one"), END);
    assertThat(TarEntries.beginIn(archive, 512)).isTrue();
    assertThat(TarEntries.beginIn(archive, 511)).isFalse();
    archive[0] ^= 1;
    assertThat(TarEntries.beginIn(archive, 512)).isFalse();
    assertThat(TarEntries.beginIn(new byte[512], 512)).isFalse();
  }

  @Test
  void gives_the_files_in_their_order_without_folders_and_links() {
    assertThat(
            unpacked(
                entry('5', "logs/", ""),
                entry("logs/a", "one"),
                entry('2', "logs/link", ""),
                entry('1', "logs/hard", ""),
                entry("logs/b", ""),
                entry('\0', "logs/c", "x".repeat(700)),
                END))
        .containsExactly("logs/a=one", "logs/b=", "logs/c=" + "x".repeat(700));
  }

  @Test
  void long_names_of_gnu_and_of_posix_are_read() {
    String name = "folder/".repeat(30) + "log";
    assertThat(
            unpacked(
                entry('L', "././@LongLink", name + "\0"),
                entry("folder/", "one"),
                entry('x', "PaxHeaders/x", extended("mtime", "1.5") + extended("path", name)),
                entry("folder/", "two"),
                entry("b", "three"),
                END))
        .containsExactly(name + "=one", name + "=two", "b=three");
  }

  @Test
  void a_prefix_stands_before_the_name() {
    byte[] header = header('0', "a", "00000000003");
    put(header, 345, "logs/2026");
    assertThat(unpacked(withChecksum(header), Arrays.copyOf("one".getBytes(UTF_8), 512), END))
        .containsExactly("logs/2026/a=one");
  }

  @Test
  void sizes_in_bytes_and_of_extended_headers_are_read() {
    byte[] header = header('0', "a", "\u0080\0\0\0\0\0\0\0\0\0\0\3");
    byte[] content = Arrays.copyOf("one".getBytes(UTF_8), 512);
    assertThat(unpacked(header, content, END)).containsExactly("a=one");
    byte[] extended = entry('x', "x", extended("size", "3"));
    assertThat(unpacked(extended, header('0', "b", "00000000000"), content, END))
        .containsExactly("b=one");
  }

  @Test
  void headers_for_all_entries_and_unknown_ones_are_passed_over() {
    assertThat(
            unpacked(
                entry('g', "x", extended("comment", "c")),
                entry('V', "volume", ""),
                entry('Z', "vendor", "something"),
                entry("a", "one"),
                END))
        .containsExactly("a=one");
  }

  @Test
  void files_with_holes_are_refused_and_those_behind_them_read() {
    byte[] header = header('S', "holes", "00000000003");
    header[482] = 1;
    byte[] more = new byte[512];
    byte[] content = Arrays.copyOf("one".getBytes(UTF_8), 512);
    assertThat(unpacked(withChecksum(header), more, content, entry("a", "two"), END))
        .containsExactly(
            "holes is stored with holes, which is not read: unpack the archive first", "a=two");
    byte[] extended =
        entry('x', "x", extended("GNU.sparse.major", "1") + extended("GNU.sparse.name", "holes"));
    assertThat(unpacked(extended, entry("b", "one"), END))
        .containsExactly("holes is stored with holes, which is not read: unpack the archive first");
  }

  @Test
  void a_part_of_a_file_is_refused() {
    assertThat(unpacked(entry('M', "a", "rest"), END))
        .containsExactly("a is continued from another archive: put them together first");
  }

  @Test
  void every_cut_is_told() {
    byte[] archive = join(entry("a", "one"), entry("b", "two"));
    for (int length = 512; length <= archive.length; length++) {
      List<String> found = unpacked(Arrays.copyOf(archive, length));
      assertThat(found.get(found.size() - 1)).as("cut at " + length).contains("it ends too early");
    }
  }

  @Test
  void a_header_that_is_none_ends_the_archive() {
    byte[] header = header('0', "b", "00000000003");
    header[0] ^= 1;
    assertThat(unpacked(entry("a", "one"), header))
        .containsExactly("a=one", "damage: something else is where an entry should begin");
    assertThat(unpacked(header('0', "b", "\u00FF".repeat(12))))
        .containsExactly("damage: the size of an entry is none");
    assertThat(unpacked(entry('x', "x", "99 path=a\n"), END))
        .containsExactly("damage: an extended header is none");
    assertThat(unpacked(entry('x', "x", extended("size", "-1")), END))
        .containsExactly("damage: the size of an entry is none");
    assertThat(unpacked(header('L', "x", "%011o".formatted(1 << 20))))
        .containsExactly("damage: a header is larger than 65536 bytes");
  }

  @Test
  void a_folder_of_the_old_form_is_passed_over_with_its_content() {
    assertThat(unpacked(entry("logs/", "listing"), entry("a", "one"), END))
        .containsExactly("a=one");
  }

  @Test
  void a_long_name_is_of_the_next_entry_whatever_else_is_said_of_it() {
    assertThat(
            unpacked(
                entry('L', "././@LongLink", "long\0"),
                entry('K', "././@LongLink", "target\0"),
                entry('g', "x", extended("comment", "c")),
                entry("a", "one"),
                entry('L', "././@LongLink", "other\0"),
                entry('Z', "vendor", "something"),
                entry("b", "two"),
                END))
        .containsExactly("long=one", "b=two");
  }

  @Test
  void a_link_has_no_content_though_it_tells_a_size() {
    assertThat(unpacked(header('1', "hard", "00000000003"), entry("a", "one"), END))
        .containsExactly("a=one");
  }

  @Test
  void names_have_a_longest_length() {
    String longest = "n".repeat(1 << 16);
    assertThat(unpacked(entry('L', "x", longest), entry("a", "one"), END))
        .containsExactly(longest + "=one");
    assertThat(unpacked(entry('L', "x", longest + "n"), entry("a", "one"), END))
        .containsExactly("damage: a header is larger than 65536 bytes");
  }

  @Test
  void lengths_in_extended_headers_have_any_digits() {
    for (int length = 80; length < 110; length++) {
      String name = "n".repeat(length);
      assertThat(unpacked(entry('x', "x", extended("path", name)), entry("a", "one"), END))
          .containsExactly(name + "=one");
    }
    assertThat(unpacked(entry('x', "x", "2 path=a\n"), END))
        .containsExactly("damage: an extended header is none");
    assertThat(unpacked(entry('x', "x", "/ path=a\n"), END))
        .containsExactly("damage: an extended header is none");
    assertThat(unpacked(entry('x', "x", ": path=a\n"), END))
        .containsExactly("damage: an extended header is none");
  }

  @Test
  void what_stands_behind_the_end_is_told_and_zeros_are_not() {
    assertThat(unpacked(entry("a", "one"), END, new byte[512])).containsExactly("a=one");
    assertThat(unpacked(entry("a", "one"), END, entry("b", "two")))
        .containsExactly("a=one", "damage: something stands behind its end");
  }

  @Test
  void tells_how_much_of_the_archive_was_taken() throws IOException {
    byte[] archive = join(entry("logs/", "listing"), entry("a", "one"), END);
    TarEntries entries = new TarEntries(new ByteArrayInputStream(archive));
    byte[] block = new byte[10];

    entries.next();
    assertThat(entries.taken()).isEqualTo(3 * 512);
    assertThat(entries.read(block, 0, 0)).isZero();
    assertThat(entries.read(block, 0, 2)).isEqualTo(2);
    assertThat(entries.taken()).isEqualTo(3 * 512 + 2);
    assertThat(entries.read(block, 0, 10)).isEqualTo(1);
    assertThat(entries.read(block, 0, 10)).isEqualTo(-1);
    assertThat(entries.next()).isNull();
    assertThat(entries.taken()).isEqualTo(archive.length);
  }
}
