package dev.breadcrumbs.cloudtrail.model.integrity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Signs as CloudTrail does, with a key pair of its own. */
record Signer(KeyPair pair, String fingerprint) {
  /** The one that tests trust. */
  static final Signer CLOUD_TRAIL = of("31e8b5433410dfb61a9dc45cc65b22ff");

  /** One that they do not. */
  static final Signer FORGER = of("f2ab1c0d5e9a4d7788b3c6d1e0f9a842");

  /** What stands before the bytes of PKCS#1 in the X.509 form of a key of 2,048 bits. */
  private static final int X509_HEADER = 24;

  private static Signer of(String fingerprint) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return new Signer(generator.generateKeyPair(), fingerprint);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  String sign(String text) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(pair.getPrivate());
      signature.update(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  byte[] x509() {
    return pair.getPublic().getEncoded();
  }

  byte[] pkcs1() {
    return Arrays.copyOfRange(x509(), X509_HEADER, x509().length);
  }

  /** The key as ListPublicKeys gives it. */
  PublicKeys keys() {
    return keys("2026-01-01T00:00:00+00:00", "2026-12-31T00:00:00+00:00");
  }

  PublicKeys keys(String from, String to) {
    return PublicKeys.parse(list(from, to).getBytes(UTF_8), "keys.json");
  }

  String list(String from, String to) {
    return """
        {"PublicKeyList": [{
          "Value": "%s",
          "ValidityStartTime": "%s",
          "ValidityEndTime": "%s",
          "Fingerprint": "%s"
        }]}"""
        .formatted(Base64.getEncoder().encodeToString(pkcs1()), from, to, fingerprint);
  }
}
