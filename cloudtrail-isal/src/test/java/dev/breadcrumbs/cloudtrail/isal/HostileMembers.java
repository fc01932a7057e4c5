package dev.breadcrumbs.cloudtrail.isal;

import dev.breadcrumbs.cloudtrail.model.reading.WholeInflater;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;

/**
 * Hands mutated streams to the native library: a crash ends this program, which is why it is one.
 * Prints how many streams there were and how many came out as if they were whole.
 */
public final class HostileMembers {
  /** Bytes that nobody may write to. */
  private static final int GUARD = 1 << 16;

  private static final byte MARK = 0x5A;

  private final Random random;
  private final WholeInflater inflater = new IsalInflater();
  private long accepted;

  private HostileMembers(long seed) {
    random = new Random(seed);
  }

  /**
   * Runs.
   *
   * @param arguments how many streams, and a seed
   */
  public static void main(String[] arguments) {
    String failure = NativeLibrary.load().orElse("");
    if (!failure.isEmpty()) {
      throw new IllegalStateException(failure);
    }
    int number = Integer.parseInt(arguments[0]);
    HostileMembers run = new HostileMembers(Long.parseLong(arguments[1]));
    run.mutate(number);
    System.out.println(number + " streams, " + run.accepted + " accepted");
  }

  private void mutate(int number) {
    List<byte[]> contents = List.of(GzipFiles.log(2), GzipFiles.log(30), noise(3_000));
    for (int count = 0; count < number; count++) {
      byte[] content = contents.get(random.nextInt(contents.size()));
      int strategy = random.nextInt(4) == 0 ? Deflater.HUFFMAN_ONLY : Deflater.DEFAULT_STRATEGY;
      byte[] stream = GzipFiles.deflated(content, random.nextInt(10), strategy);
      take(changed(stream), content.length);
    }
  }

  private byte[] noise(int length) {
    byte[] noise = new byte[length];
    random.nextBytes(noise);
    return noise;
  }

  private byte[] changed(byte[] stream) {
    byte[] changed =
        switch (random.nextInt(5)) {
          case 0 -> Arrays.copyOf(stream, 1 + random.nextInt(stream.length));
          case 1 -> Arrays.copyOf(stream, stream.length + random.nextInt(300));
          case 2 -> noise(1 + random.nextInt(400));
          default -> stream.clone();
        };
    // The tables of codes stand at the beginning.
    int within = random.nextBoolean() ? changed.length : Math.min(changed.length, 80);
    for (int times = random.nextInt(8); times > 0; times--) {
      changed[random.nextInt(within)] = (byte) random.nextInt();
    }
    return changed;
  }

  private void take(byte[] stream, int length) {
    int said = random.nextInt(3) == 0 ? random.nextInt(2 * length) : length;
    byte[] target = new byte[said + WholeInflater.ROOM + GUARD];
    int guarded = said + WholeInflater.ROOM;
    Arrays.fill(target, guarded, target.length, MARK);
    byte[] input = GzipFiles.joined(stream, new byte[8]);
    byte[] before = input.clone();
    if (inflater.inflate(input, 0, stream.length, target, said)) {
      accepted++;
    }
    for (int at = guarded; at < target.length; at++) {
      if (target[at] != MARK) {
        throw new IllegalStateException("byte " + (at - guarded) + " behind the room was written");
      }
    }
    if (!Arrays.equals(input, before)) {
      throw new IllegalStateException("the input was written to");
    }
  }
}
