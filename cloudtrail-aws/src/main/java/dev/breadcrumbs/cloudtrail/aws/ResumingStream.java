package dev.breadcrumbs.cloudtrail.aws;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * The bytes of an object. A read that is cut goes on where it stopped, as long as the object is the
 * same; one that is not worth another try fails and says how far it came.
 */
final class ResumingStream extends InputStream {
  private static final int PARTIAL_CONTENT = 206;

  private final ObjectPlace object;
  private final ReadTries tries;
  private @Nullable ResponseInputStream<GetObjectResponse> body;
  private @Nullable String tag;
  private long position;
  private long length = -1;
  private int retries;
  private long nanosWaited;
  private boolean closed;

  private ResumingStream(ObjectPlace object, ReadTries tries) {
    this.object = object;
    this.tries = tries;
  }

  /** Opens an object; the first request is made at once, so that what is not there is told now. */
  static InputStream open(ObjectPlace object, ReadTries tries) throws IOException {
    ResumingStream stream = new ResumingStream(object, tries);
    while (true) {
      try {
        stream.body();
        return stream;
      } catch (IOException | SdkException e) {
        stream.prepareRetry(e);
      }
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int from, int wanted) throws IOException {
    if (wanted == 0) {
      return 0;
    }
    while (true) {
      try {
        return readOnce(target, from, wanted);
      } catch (IOException | SdkException e) {
        prepareRetry(e);
      }
    }
  }

  private int readOnce(byte[] target, int from, int wanted) throws IOException {
    if (closed) {
      throw new IOException("the stream is closed");
    }
    long begun = System.nanoTime();
    int number;
    try {
      number = body().read(target, from, wanted);
    } finally {
      nanosWaited += System.nanoTime() - begun;
    }
    if (number < 0 && position < length) {
      throw new EOFException("the stream was cut");
    }
    position += Math.max(0, number);
    if (nanosWaited > tries.longest().toNanos() && position < length) {
      abort();
      throw new FinalException(
          "slow: " + place() + " came in " + tries.longest().toMillis() + " ms");
    }
    return number;
  }

  private InputStream body() throws IOException {
    ResponseInputStream<GetObjectResponse> open = body;
    if (open != null) {
      return open;
    }
    long begun = System.nanoTime();
    try {
      open = object.open(position, tag);
    } finally {
      nanosWaited += System.nanoTime() - begun;
    }
    body = open;
    GetObjectResponse answer = open.response();
    if (position > 0 && answer.sdkHttpResponse().statusCode() != PARTIAL_CONTENT) {
      throw new FinalException("cut at " + place() + ", and the server gives no parts of objects");
    }
    if (tag == null) {
      tag = answer.eTag();
      length = answer.contentLength() == null ? -1 : answer.contentLength();
    }
    return open;
  }

  private void prepareRetry(Exception e) throws IOException {
    abort();
    if (e instanceof FinalException fault) {
      throw fault;
    }
    if (closed) {
      throw new IOException("the stream is closed", e);
    }
    // All bytes came and are not those that their checksum tells.
    boolean whole = length >= 0 && position >= length;
    if (whole || !S3Faults.mayPass(e)) {
      throw new IOException(S3Faults.reasonOf(e) + (position > 0 ? " at " + place() : ""), e);
    }
    if (retries == tries.retries()) {
      throw new IOException(
          S3Faults.reasonOf(e) + " at " + place() + ", tried " + (retries + 1) + " times", e);
    }
    retries++;
    tries.waitBefore(retries);
  }

  private String place() {
    return "byte " + position + (length < 0 ? "" : " of " + length);
  }

  /** What is left of a body would be read to its end by an ordinary close. */
  private void abort() {
    ResponseInputStream<GetObjectResponse> open = body;
    body = null;
    if (open != null) {
      open.abort();
    }
  }

  @Override
  public void close() {
    closed = true;
    abort();
  }

  /** A fault that another try would not mend. */
  private static final class FinalException extends IOException {
    private static final long serialVersionUID = 1L;

    FinalException(String message) {
      super(message);
    }
  }
}
