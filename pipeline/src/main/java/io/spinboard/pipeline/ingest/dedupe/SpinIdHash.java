package io.spinboard.pipeline.ingest.dedupe;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import it.unimi.dsi.fastutil.Hash;
import java.security.SecureRandom;

/**
 * Hashes spin ids with SipHash. Producers choose the ids, and with a known hash they could choose
 * many that collide, so that each would be compared with all others.
 */
final class SpinIdHash {

  /**
   * The key for {@link #part}. It must never change: a restored job must find an id in the part
   * where the state of the earlier one is. It is no secret, but only spreads ids evenly.
   */
  private static final HashFunction ROUTING =
      Hashing.sipHash24(0x7370_696e_626f_6172L, 0x6465_6475_7065_2d31L);

  /** Secret, since a hash table is only safe from crafted ids while nobody knows its hash. */
  private static final HashFunction SECRET = withRandomKey();

  /** For hash tables of ids. The hash differs from process to process, so never store it. */
  static final Hash.Strategy<String> SECRET_STRATEGY =
      new Hash.Strategy<>() {
        @Override
        public int hashCode(String id) {
          return id == null ? 0 : SECRET.hashUnencodedChars(id).asInt();
        }

        @Override
        public boolean equals(String one, String other) {
          return one == null ? other == null : one.equals(other);
        }
      };

  private SpinIdHash() {}

  private static HashFunction withRandomKey() {
    SecureRandom random = new SecureRandom();
    return Hashing.sipHash24(random.nextLong(), random.nextLong());
  }

  /** Returns the part of a spin id, from 0 to {@code parts − 1}; the same one in every process. */
  static int part(String id, int parts) {
    return Math.floorMod(ROUTING.hashUnencodedChars(id).asInt(), parts);
  }
}
