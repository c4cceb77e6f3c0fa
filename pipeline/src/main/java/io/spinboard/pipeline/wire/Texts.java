package io.spinboard.pipeline.wire;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Texts that repeat within one encoding: each is written where it first appears and referred to by
 * its number after that. One instance serves one writing or one reading.
 */
public final class Texts {
  private final Object2IntOpenHashMap<String> numbers = new Object2IntOpenHashMap<>();
  private final List<String> texts = new ArrayList<>();

  /** Writes a text, not null. */
  public void write(String text, DataOutputStream out) throws IOException {
    int next = numbers.size();
    int number = numbers.getOrDefault(text, next);
    Wire.writeInt(number, out);
    if (number == next) {
      numbers.put(text, next);
      Wire.writeText(text, out);
    }
  }

  /** Reads what {@link #write} wrote, in the same order. */
  public String read(DataInputStream in) throws IOException {
    int number = Wire.readInt(in);
    if (number == texts.size()) {
      texts.add(Wire.readText(in));
    }
    return texts.get(number);
  }
}
