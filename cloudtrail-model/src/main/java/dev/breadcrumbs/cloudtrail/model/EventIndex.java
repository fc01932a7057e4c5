package dev.breadcrumbs.cloudtrail.model;

import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Remembers of each eventID which event of a reading counts, by its number. It takes 27 to 54 bytes
 * for an event, whatever its size. Not thread-safe.
 */
final class EventIndex {
  private static final int FIRST_SLOTS = 1 << 10;
  private static final long MIX = 0x9E3779B97F4A7C15L;
  private static final int UUID_LENGTH = 36;

  /** Ids come from input, which must not be able to choose where they fall. */
  private final long seed = ThreadLocalRandom.current().nextLong();

  private long[] ids = new long[2 * FIRST_SLOTS];

  /** The number of the event that counts, and one more: 0 is a free slot. */
  private int[] numbers = new int[FIRST_SLOTS];

  private int size;

  /** Takes an event: the first one of an id counts, unless a later one updates it. */
  void take(CloudTrailEvent event, long number) {
    String id = idOf(event);
    if (id == null) {
      return;
    }
    if (number >= Integer.MAX_VALUE - 1) {
      throw new CloudTrailException("too many events to find duplicates among: " + number);
    }
    UUID key = keyOf(id);
    int slot = slotOf(key);
    if (numbers[slot] != 0 && event.addendum() == null) {
      return;
    }
    if (numbers[slot] == 0) {
      size++;
    }
    put(slot, key, (int) number + 1);
    if (size > numbers.length / 4 * 3) {
      grow();
    }
  }

  /** Whether the event of this number is the one that counts. */
  boolean counts(CloudTrailEvent event, long number) {
    String id = idOf(event);
    return id == null || numbers[slotOf(keyOf(id))] == number + 1;
  }

  /** The id of the event that this one is, or updates; an event without one is like no other. */
  private static @Nullable String idOf(CloudTrailEvent event) {
    Addendum addendum = event.addendum();
    return addendum == null || addendum.originalEventID() == null
        ? event.eventID()
        : addendum.originalEventID();
  }

  private static UUID keyOf(String id) {
    if (id.length() == UUID_LENGTH) {
      try {
        UUID uuid = UUID.fromString(id);
        if (uuid.toString().equals(id)) {
          return uuid;
        }
      } catch (IllegalArgumentException e) {
        // Any text may be an id.
        return digestOf(id);
      }
    }
    return digestOf(id);
  }

  private static UUID digestOf(String id) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      ByteBuffer bytes = ByteBuffer.wrap(digest.digest(id.getBytes(StandardCharsets.UTF_8)));
      return new UUID(bytes.getLong(), bytes.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private int slotOf(UUID key) {
    long high = key.getMostSignificantBits();
    long low = key.getLeastSignificantBits();
    long hash = (high ^ seed) * MIX;
    hash = (hash ^ hash >>> 32 ^ low) * MIX;
    int mask = numbers.length - 1;
    int slot = (int) (hash >>> 32) & mask;
    while (numbers[slot] != 0 && (ids[2 * slot] != high || ids[2 * slot + 1] != low)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void put(int slot, UUID key, int number) {
    ids[2 * slot] = key.getMostSignificantBits();
    ids[2 * slot + 1] = key.getLeastSignificantBits();
    numbers[slot] = number;
  }

  private void grow() {
    long[] oldIds = ids;
    int[] oldNumbers = numbers;
    ids = new long[2 * oldIds.length];
    numbers = new int[2 * oldNumbers.length];
    for (int slot = 0; slot < oldNumbers.length; slot++) {
      if (oldNumbers[slot] != 0) {
        UUID key = new UUID(oldIds[2 * slot], oldIds[2 * slot + 1]);
        put(slotOf(key), key, oldNumbers[slot]);
      }
    }
  }
}
