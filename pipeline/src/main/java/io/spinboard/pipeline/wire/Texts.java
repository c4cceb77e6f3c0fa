package io.spinboard.pipeline.wire;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Texts that repeat within one encoding: each is written where it first appears and referred to by
 * its number after that. One instance serves one writing or one reading.
 */
public final class Texts {
  /** A power of two. */
  private static final int PLACES = 4096;

  /**
   * Texts that were read before, by any instance and thread: names of teams come again in each
   * message, and what is kept of them would otherwise be a copy of each message's own.
   */
  private static final String[] KNOWN = new String[PLACES];

  private final Object2IntOpenHashMap<String> numbers = new Object2IntOpenHashMap<>();
  private final List<String> texts = new ArrayList<>();

  /** Writes a text, which may be null. */
  public void write(String text, WireWriter out) throws IOException {
    int next = numbers.size();
    int number = numbers.getOrDefault(text, next);
    out.writeInt(number);
    if (number == next) {
      numbers.put(text, next);
      out.writeText(text);
    }
  }

  /** Reads what {@link #write} wrote, in the same order. */
  public String read(WireReader in) throws IOException {
    int number = in.readInt();
    if (number == texts.size()) {
      texts.add(known(in.readText()));
    }
    return texts.get(number);
  }

  private static String known(String text) {
    if (text == null) {
      return null;
    }
    int place = text.hashCode() & (PLACES - 1);
    String known = KNOWN[place];
    if (text.equals(known)) {
      return known;
    }
    KNOWN[place] = text;
    return text;
  }
}
