package dev.breadcrumbs.cloudtrail.model.internal.unpack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ZipEntriesTest {
  private static final String LONG = "{\"eventName\":\"GetObject\"}\n".repeat(50);

  private static List<String> unpacked(byte[] archive) {
    return Unpacked.of(new ZipEntries(new ByteArrayInputStream(archive)));
  }

  /** As Java and most streaming writers pack: deflated, with sizes behind the content. */
  private static byte[] deflated(String... contents) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("folder/"));
      for (int number = 0; number < contents.length; number++) {
        zip.putNextEntry(new ZipEntry("folder/" + number));
        zip.write(contents[number].getBytes(UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** As most other writers pack small files: stored, with sizes before the content. */
  private static byte[] stored(String... contents) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setMethod(ZipOutputStream.STORED);
      for (int number = 0; number < contents.length; number++) {
        byte[] content = contents[number].getBytes(UTF_8);
        CRC32 checksum = new CRC32();
        checksum.update(content);
        ZipEntry entry = new ZipEntry("" + number);
        entry.setSize(content.length);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A local header by hand, of an entry named "a". */
  private static byte[] header(int flags, int method, int compressed, String extra) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("PK\3\4".getBytes(ISO_8859_1));
    put(bytes, 2, 20, flags, method, 0, 0);
    put(bytes, 4, 0, compressed, compressed);
    put(bytes, 2, 1, extra.length());
    bytes.writeBytes(("a" + extra).getBytes(ISO_8859_1));
    return bytes.toByteArray();
  }

  private static void put(ByteArrayOutputStream bytes, int width, int... values) {
    for (int value : values) {
      for (int at = 0; at < width; at++) {
        bytes.write(value >> (8 * at));
      }
    }
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      bytes.writeBytes(part);
    }
    return bytes.toByteArray();
  }

  @Test
  void gives_the_entries_in_their_order_without_folders() {
    assertThat(unpacked(deflated("one", "", LONG)))
        .containsExactly("folder/0=one", "folder/1=", "folder/2=" + LONG);
    assertThat(unpacked(stored("one", "", LONG))).containsExactly("0=one", "1=", "2=" + LONG);
  }

  @Test
  void an_archive_without_entries_is_empty() {
    assertThat(unpacked(deflated())).isEmpty();
  }

  @Test
  void an_encrypted_entry_costs_only_itself() {
    byte[] encrypted = join(header(1, 8, 20, ""), new byte[20]);
    assertThat(unpacked(join(encrypted, stored("one"))))
        .containsExactly("a is encrypted: unpack it with its password first", "0=one");
  }

  @Test
  void an_entry_of_another_method_costs_only_itself() {
    byte[] lzma = join(header(0, 14, 20, ""), new byte[20]);
    assertThat(unpacked(join(lzma, stored("one"))))
        .containsExactly(
            "a is compressed by method 14, which is not read: unpack it first", "0=one");
  }

  @Test
  void an_encrypted_entry_that_hides_its_end_is_the_end() {
    byte[] encrypted = join(header(9, 8, 0, ""), new byte[20]);
    assertThat(unpacked(join(stored("one"), new byte[0]))).containsExactly("0=one");
    assertThat(unpacked(join(encrypted, stored("one"))))
        .containsExactly(
            "damage: an entry is encrypted: unpack it with its password first;"
                + " it hides where those behind it begin");
  }

  @Test
  void sizes_of_eight_bytes_behind_the_content_are_read() {
    byte[] archive = deflated("one", LONG);
    int first = indexOf(archive, "PK\7\b", 0);
    first = indexOf(archive, "PK\7\b", first + 4);
    byte[] wide =
        join(
            Arrays.copyOf(archive, first + 12),
            new byte[4],
            Arrays.copyOfRange(archive, first + 12, first + 16),
            new byte[4],
            Arrays.copyOfRange(archive, first + 16, archive.length));
    assertThat(unpacked(wide)).containsExactly("folder/0=one", "folder/1=" + LONG);
  }

  private static int indexOf(byte[] bytes, String latin1, int from) {
    return new String(bytes, ISO_8859_1).indexOf(latin1, from);
  }

  @Test
  void sizes_of_a_field_for_large_ones_are_read() {
    String sizes = "\3\0\0\0\0\0\0\0";
    byte[] entry = join(header(0, 0, -1, "\1\0\20\0" + sizes + sizes), "one".getBytes(UTF_8));
    assertThat(unpacked(join(entry, stored("two"))))
        .containsExactly("a=one, damage: the checksum does not match", "0=two");
  }

  @Test
  void a_wrong_checksum_costs_one_entry() {
    byte[] archive = stored("one", "two");
    archive[14] ^= 1;
    assertThat(unpacked(archive))
        .containsExactly("0=one, damage: the checksum does not match", "1=two");
  }

  @Test
  void damage_within_deflated_content_ends_the_archive() {
    byte[] archive = deflated(LONG, LONG);
    int content = indexOf(archive, "folder/0", 0) + 8;
    Arrays.fill(archive, content, content + 4, (byte) 0xFF);
    assertThat(unpacked(archive)).hasSize(1).allMatch(entry -> entry.contains("damage: "));
  }

  @Test
  void every_cut_is_told() {
    byte[] archive = stored("one", "two");
    int directory = indexOf(archive, "PK\1\2", 0);
    for (int length = 4; length < directory + 4; length++) {
      List<String> found = unpacked(Arrays.copyOf(archive, length));
      assertThat(found.get(found.size() - 1)).as("cut at " + length).contains("it ends too early");
    }
    assertThat(unpacked(Arrays.copyOf(archive, directory + 4))).containsExactly("0=one", "1=two");
  }

  @Test
  void something_else_between_entries_is_told() {
    assertThat(unpacked(join("PK\3\5".getBytes(ISO_8859_1), new byte[100])))
        .containsExactly("damage: something else is where an entry should begin");
  }

  @Test
  void a_size_beyond_all_sizes_is_told() {
    String sizes = "\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF";
    assertThat(unpacked(header(0, 0, -1, "\1\0\20\0" + sizes + sizes)))
        .containsExactly("damage: the size of an entry is none");
  }

  private static byte[] descriptor(boolean signed, int width) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (signed) {
      bytes.writeBytes("PK\7\b".getBytes(ISO_8859_1));
    }
    put(bytes, 4, 0);
    bytes.writeBytes(new byte[2 * width]);
    return bytes.toByteArray();
  }

  @Test
  void what_stands_behind_an_entry_that_is_not_read_is_passed_over() {
    String refused = "a is encrypted: unpack it with its password first";
    byte[] content = new byte[20];
    byte[] short32 = header(9, 8, 20, "");
    byte[] large = header(9, 8, 20, "\1\0\0\0");
    assertThat(unpacked(join(short32, content, descriptor(true, 4), stored("one"))))
        .containsExactly(refused, "0=one");
    assertThat(unpacked(join(short32, content, descriptor(false, 4), stored("one"))))
        .containsExactly(refused, "0=one");
    assertThat(unpacked(join(large, content, descriptor(true, 8), stored("one"))))
        .containsExactly(refused, "0=one");
  }

  @Test
  void a_stored_entry_without_its_size_is_told_unless_it_is_empty() {
    byte[] header = header(8, 0, 0, "");
    assertThat(unpacked(join(header, descriptor(true, 4), stored("one"))))
        .containsExactly("a=", "0=one");
    assertThat(unpacked(join(header, "one".getBytes(UTF_8), descriptor(true, 4), stored("one"))))
        .containsExactly(
            "damage: an entry is stored without its size: pack the archive anew;"
                + " it hides where those behind it begin");
  }

  @Test
  void a_field_for_large_sizes_that_lacks_one_leaves_it_unknown() {
    String size = "\3\0\0\0\0\0\0\0";
    byte[] half = join(header(0, 0, -1, "\1\0\10\0" + size), "one".getBytes(UTF_8));
    assertThat(unpacked(half)).containsExactly("a=one, damage: it ends too early");
    byte[] none = join(header(0, 0, -1, "\1\0\4\0" + "\3\0\0\0"), "one".getBytes(UTF_8));
    assertThat(unpacked(none)).containsExactly("a=one, damage: it ends too early");
  }

  @Test
  void other_fields_stand_before_the_one_for_large_sizes() {
    String sizes = "\3\0\0\0\0\0\0\0";
    String other = "\125\124\5\0\1\2\3\4\5";
    byte[] entry =
        join(header(0, 0, -1, other + "\1\0\20\0" + sizes + sizes), "one".getBytes(UTF_8));
    assertThat(unpacked(join(entry, stored("two"))))
        .containsExactly("a=one, damage: the checksum does not match", "0=two");
  }

  @Test
  void a_field_for_large_sizes_is_not_asked_for_sizes_that_are_known() {
    String other = "\11\0\0\0\0\0\0\0";
    byte[] entry = join(header(0, 0, 3, "\1\0\20\0" + other + other), "one".getBytes(UTF_8));
    assertThat(unpacked(join(entry, stored("two"))))
        .containsExactly("a=one, damage: the checksum does not match", "0=two");
  }

  @Test
  void sizes_behind_the_content_have_all_their_bytes() {
    String large = "x".repeat(70_000);
    String larger = "x".repeat(17_000_000);
    assertThat(unpacked(deflated(large, larger, "one")))
        .containsExactly("folder/0=" + large, "folder/1=" + larger, "folder/2=one");
  }

  @Test
  void a_stream_that_gives_one_byte_at_a_time_gives_the_same() {
    byte[] archive = join(header(1, 8, 20, "\125\124\5\0\1\2\3\4\5"), new byte[20], stored("one"));
    InputStream slow =
        new FilterInputStream(new ByteArrayInputStream(archive)) {
          @Override
          public int read(byte[] target, int from, int length) throws IOException {
            return super.read(target, from, Math.min(length, 1));
          }
        };
    assertThat(Unpacked.of(new ZipEntries(slow))).isEqualTo(unpacked(archive)).hasSize(2);
  }

  @Test
  void the_end_of_an_entry_is_told_again_and_again() throws IOException {
    for (byte[] archive : List.of(deflated("one"), stored("one"))) {
      try (ZipEntries entries = new ZipEntries(new ByteArrayInputStream(archive))) {
        byte[] block = new byte[10];
        entries.next();
        assertThat(entries.read(block, 0, 10)).isEqualTo(3);
        assertThat(entries.read(block, 0, 10)).isEqualTo(-1);
        assertThat(entries.read(block, 0, 10)).isEqualTo(-1);
        assertThat(entries.next()).isNull();
        int directory = indexOf(archive, "PK\1\2", 0);
        assertThat(entries.taken()).isBetween((long) directory, (long) archive.length);
      }
    }
  }
}
