package dev.breadcrumbs.cloudtrail.query.internal.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrBlockTest {
  @ParameterizedTest
  @CsvSource({
    "0.0.0.0/0, 0.0.0.0, 255.255.255.255",
    "128.0.0.0/1, 128.0.0.0, 255.255.255.255",
    "10.0.0.0/8, 10.0.0.0, 10.255.255.255",
    "172.16.0.0/12, 172.16.0.0, 172.31.255.255",
    "192.0.2.0/24, 192.0.2.0, 192.0.2.255",
    "192.0.2.77/24, 192.0.2.0, 192.0.2.255",
    "192.0.2.0/25, 192.0.2.0, 192.0.2.127",
    "192.0.2.4/31, 192.0.2.4, 192.0.2.5",
    "192.0.2.4/32, 192.0.2.4, 192.0.2.4",
    "192.0.2.4, 192.0.2.4, 192.0.2.4",
    "::/0, ::, ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
    "2001:db8::/33, 2001:db8::, 2001:db8:7fff:ffff:ffff:ffff:ffff:ffff",
    "2001:db8::/127, 2001:db8::, 2001:db8::1",
    "2001:db8::1/128, 2001:db8::1, 2001:db8::1",
    "2001:db8::1, 2001:db8::1, 2001:db8::1"
  })
  void a_block_has_its_first_and_its_last_address(String text, String first, String last) {
    CidrBlock block = CidrBlock.parse(text);

    assertThat(block.contains(first)).isTrue();
    assertThat(block.contains(last)).isTrue();
    assertThat(block).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource({
    "128.0.0.0/1, 127.255.255.255",
    "10.0.0.0/8, 9.255.255.255",
    "10.0.0.0/8, 11.0.0.0",
    "172.16.0.0/12, 172.15.255.255",
    "172.16.0.0/12, 172.32.0.0",
    "192.0.2.0/25, 192.0.2.128",
    "192.0.2.4/31, 192.0.2.3",
    "192.0.2.4/31, 192.0.2.6",
    "192.0.2.4/32, 192.0.2.5",
    "0.0.0.0/0, ::",
    "::/0, 192.0.2.1",
    "2001:db8::/33, 2001:db8:8000::",
    "2001:db8::1/128, 2001:db8::2",
    "0.0.0.0/0, a.example.com",
    "0.0.0.0/0, ''"
  })
  void what_is_beside_a_block_is_not_in_it(String block, String text) {
    assertThat(CidrBlock.parse(block).contains(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "192.0.2.0/33",
        "2001:db8::/129",
        "192.0.2.0/",
        "192.0.2.0/-1",
        "192.0.2.0/+8",
        "192.0.2.0/0008",
        "192.0.2.0/8/8",
        "192.0.2.0/255.255.255.0",
        "192.0.2.0/\u0668",
        "192.0.2/24",
        "/8",
        ""
      })
  void any_other_text_is_no_block(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CidrBlock.parse(text))
        .withMessage("no address block: '" + text + "'");
  }

  @Test
  void no_address_is_in_no_block() {
    assertThat(CidrBlock.parse("0.0.0.0/0").contains((byte[]) null)).isFalse();
  }

  @Test
  void blocks_are_equal_by_text() {
    assertThat(CidrBlock.parse("192.0.2.0/24"))
        .isEqualTo(CidrBlock.parse("192.0.2.0/24"))
        .hasSameHashCodeAs(CidrBlock.parse("192.0.2.0/24"))
        .isNotEqualTo(CidrBlock.parse("192.0.2.0/25"));
  }
}
