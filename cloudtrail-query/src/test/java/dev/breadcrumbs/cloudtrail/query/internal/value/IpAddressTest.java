package dev.breadcrumbs.cloudtrail.query.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {
  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, 0.255.255.255",
    "10.0.0.0, 10.255.255.255",
    "100.64.0.0, 100.127.255.255",
    "127.0.0.0, 127.255.255.255",
    "169.254.0.0, 169.254.255.255",
    "172.16.0.0, 172.31.255.255",
    "192.168.0.0, 192.168.255.255",
    "224.0.0.0, 239.255.255.255",
    "240.0.0.0, 255.255.255.255",
    "::, ::1",
    "fc00::, fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
    "fe80::, febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
    "ff00::, ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"
  })
  void addresses_of_reserved_ranges_are_not_public(String first, String last) {
    assertThat(IpAddress.isPublic(first)).isFalse();
    assertThat(IpAddress.isPublic(last)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.0.0.0",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "101.64.0.1",
        "126.255.255.255",
        "128.0.0.0",
        "169.253.255.255",
        "169.255.0.0",
        "170.254.0.1",
        "172.15.255.255",
        "172.32.0.0",
        "173.16.0.1",
        "192.167.255.255",
        "192.169.0.0",
        "193.168.0.1",
        "223.255.255.255",
        "203.0.113.255",
        "::2",
        "0:0:0:0:0:0:1:1",
        "1::",
        "fbff:ffff::1",
        "fe00::1",
        "fe7f:ffff::1",
        "fec0::1",
        "feff::1",
        "2001:db8::1"
      })
  void addresses_beside_reserved_ranges_are_public(String text) {
    assertThat(IpAddress.isPublic(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.0.0.255",
        "255.255.255.255",
        "192.0.2.1",
        "::",
        "::1",
        "2001:db8::ff",
        "2001:DB8:0:0:0:0:0:1",
        "::ffff:192.0.2.1",
        "64:ff9b::192.0.2.33",
        "ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255"
      })
  void reads_what_the_jdk_reads(String text) throws UnknownHostException {
    assertThat(IpAddress.parse(text)).isEqualTo(InetAddress.getByName(text).getAddress());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "10",
        "10.0.0",
        "10.0.0.",
        "10.0.0.0.",
        "10.0.0.0.0",
        "10.0.0.256",
        "10.0.0.999",
        "10.0.0.1000",
        "10.0.0.01",
        "00.0.0.0",
        "10.0.0.-1",
        "10.0.0.1 ",
        " 10.0.0.1",
        "10,0,0,1",
        "10.0.0.a",
        "10.0.0.:",
        "10.0.0.\u0661",
        "a.example.com",
        ":",
        ":::",
        "1::2::3",
        "1:2:3",
        "g::1",
        ".::1",
        "::1%eth0",
        "[::1]",
        "12345::1",
        "::10.0.0.256",
        "ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255.",
        "0000:0000:0000:0000:0000:0000:0000:0000:0000:0000"
      })
  void any_other_text_is_no_address(String text) {
    assertThat(IpAddress.parse(text)).isNull();
    assertThat(IpAddress.isPublic(text)).isFalse();
  }
}
