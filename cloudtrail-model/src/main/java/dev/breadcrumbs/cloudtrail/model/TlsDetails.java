package dev.breadcrumbs.cloudtrail.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.internal.decode.OtherFields;
import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The TLS connection that carried a call. Immutable.
 *
 * @param tlsVersion version, such as {@code TLSv1.3}
 * @param cipherSuite cipher suite
 * @param clientProvidedHostHeader host name that the client asked for
 * @param keyExchange key exchange
 * @param otherFields fields without a component, and values kept as they were read
 */
public record TlsDetails(
    @Nullable String tlsVersion,
    @Nullable String cipherSuite,
    @Nullable String clientProvidedHostHeader,
    @Nullable String keyExchange,
    Map<String, JsonNode> otherFields)
    implements Serializable {
  /** Copies the collections. */
  public TlsDetails {
    otherFields = OtherFields.copyOf(otherFields);
  }
}
