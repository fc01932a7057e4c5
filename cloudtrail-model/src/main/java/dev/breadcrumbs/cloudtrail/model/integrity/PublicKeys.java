package dev.breadcrumbs.cloudtrail.model.integrity;

import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The public keys of CloudTrail, by which the signatures of digests are checked. The check is only
 * as trustworthy as these keys: get them from CloudTrail itself, in the home region of the trail.
 * Immutable and thread-safe.
 */
public final class PublicKeys {
  private static final int LARGEST = 4 << 20;

  private final List<TrailKey> keys;

  private PublicKeys(List<TrailKey> keys) {
    this.keys = List.copyOf(keys);
  }

  /**
   * Reads a file of public keys, in any of these forms: what {@code aws cloudtrail
   * list-public-keys} prints; PEM, one key or several, of PKCS#1 ({@code RSA PUBLIC KEY}) or X.509
   * ({@code PUBLIC KEY}); the DER of one of both, in base64 or as it is. Only the first form has
   * fingerprints and times of validity; keys without them are tried on every digest.
   *
   * @param file the file
   * @return the keys
   * @throws CloudTrailException if it cannot be read, or holds no key
   */
  public static PublicKeys read(Path file) {
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] content = stream.readNBytes(LARGEST + 1);
      if (content.length > LARGEST) {
        throw new CloudTrailException("no file of public keys, it is too large: " + file);
      }
      return parse(content, file.toString());
    } catch (NoSuchFileException e) {
      throw new CloudTrailException("no such file of public keys: " + file, e);
    } catch (AccessDeniedException e) {
      throw new CloudTrailException("no permission to read the public keys in " + file, e);
    } catch (IOException e) {
      throw new CloudTrailException(
          "cannot read the public keys in " + file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Reads public keys in memory, in the forms of {@link #read}.
   *
   * @param content the bytes of such a file
   * @param name the name for messages
   * @return the keys
   * @throws CloudTrailException if it holds no key
   */
  public static PublicKeys parse(byte[] content, String name) {
    return new PublicKeys(KeyFile.parse(content, name));
  }

  /**
   * Adds the keys of another region or time.
   *
   * @param others the other keys
   * @return both
   */
  public PublicKeys and(PublicKeys others) {
    List<TrailKey> both = new ArrayList<>(keys);
    both.addAll(others.keys);
    return new PublicKeys(both);
  }

  /**
   * Returns how many there are.
   *
   * @return at least one
   */
  public int size() {
    return keys.size();
  }

  /** The keys of a fingerprint; without any, those of which nobody knows the fingerprint. */
  List<TrailKey> of(String fingerprint) {
    List<TrailKey> named =
        keys.stream().filter(key -> fingerprint.equalsIgnoreCase(key.fingerprint())).toList();
    return named.isEmpty()
        ? keys.stream().filter(key -> key.fingerprint() == null).toList()
        : named;
  }

  /**
   * Returns public keys from keys of the JDK's own type.
   *
   * @param keys RSA keys; tried on every digest
   * @return the keys
   * @throws IllegalArgumentException if there is none
   */
  public static PublicKeys of(PublicKey... keys) {
    if (keys.length == 0) {
      throw new IllegalArgumentException("keys is empty");
    }
    List<TrailKey> made = new ArrayList<>();
    for (PublicKey key : keys) {
      made.add(new TrailKey(Objects.requireNonNull(key, "a key is null"), null, null, null));
    }
    return new PublicKeys(made);
  }
}
