package dev.breadcrumbs.cloudtrail.model.integrity;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/**
 * Makes keys of their DER. CloudTrail gives a bare RSAPublicKey of PKCS#1 (RFC 8017, A.1.1); Java
 * takes a SubjectPublicKeyInfo (RFC 5280, 4.1), which has the same bytes in a bit string.
 */
final class RsaKeys {
  private static final int SEQUENCE = 0x30;
  private static final int BIT_STRING = 0x03;

  /** The AlgorithmIdentifier of rsaEncryption, 1.2.840.113549.1.1.1, without parameters. */
  private static final byte[] RSA = HexFormat.of().parseHex("300d06092a864886f70d0101010500");

  private RsaKeys() {}

  static PublicKey decode(byte[] der) throws GeneralSecurityException {
    KeyFactory factory = KeyFactory.getInstance("RSA");
    try {
      return factory.generatePublic(new X509EncodedKeySpec(der));
    } catch (InvalidKeySpecException e) {
      return factory.generatePublic(new X509EncodedKeySpec(wrapped(der)));
    }
  }

  private static byte[] wrapped(byte[] pkcs1) {
    ByteArrayOutputStream bits = new ByteArrayOutputStream();
    // How many bits of the last byte do not count.
    bits.write(0);
    bits.writeBytes(pkcs1);
    ByteArrayOutputStream info = new ByteArrayOutputStream();
    info.writeBytes(RSA);
    write(info, BIT_STRING, bits.toByteArray());
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    write(whole, SEQUENCE, info.toByteArray());
    return whole.toByteArray();
  }

  private static void write(ByteArrayOutputStream out, int tag, byte[] value) {
    out.write(tag);
    if (value.length < 0x80) {
      out.write(value.length);
    } else {
      // As few bytes as it takes: DER allows no zeros before.
      String digits = Integer.toHexString(value.length);
      byte[] length = HexFormat.of().parseHex(digits.length() % 2 == 0 ? digits : "0" + digits);
      out.write(0x80 | length.length);
      out.writeBytes(length);
    }
    out.writeBytes(value);
  }
}
