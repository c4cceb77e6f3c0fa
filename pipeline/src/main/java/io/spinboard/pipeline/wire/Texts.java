package io.spinboard.pipeline.wire;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A dictionary of strings that repeat within one encoding: a string is written in full where it
 * first appears and by its number after that. Use one instance for writing or reading one encoding.
 */
public final class Texts {
  /** A power of two. */
  private static final int CACHE_SIZE = 4096;

  /**
   * A cache of decoded strings, indexed by hash code and shared by all instances. Team names repeat
   * from message to message, and without it the state would hold a copy of every message. A
   * collision only overwrites an entry, and so does a race between threads: strings are immutable.
   */
  private static final String[] CACHE = new String[CACHE_SIZE];

  private final Object2IntOpenHashMap<String> numbers = new Object2IntOpenHashMap<>();
  private final List<String> texts = new ArrayList<>();

  /** Writes a string, which may be null. */
  public void write(String text, WireWriter out) throws IOException {
    int next = numbers.size();
    int number = numbers.getOrDefault(text, next);
    out.writeInt(number);
    if (number == next) {
      numbers.put(text, next);
      out.writeText(text);
    }
  }

  /** Reads the next string that {@link #write} wrote. */
  public String read(WireReader in) throws IOException {
    int number = in.readInt();
    if (number == texts.size()) {
      texts.add(cached(in.readText()));
    }
    return texts.get(number);
  }

  private static String cached(String text) {
    if (text == null) {
      return null;
    }
    int index = text.hashCode() & (CACHE_SIZE - 1);
    String cached = CACHE[index];
    if (text.equals(cached)) {
      return cached;
    }
    CACHE[index] = text;
    return text;
  }
}
