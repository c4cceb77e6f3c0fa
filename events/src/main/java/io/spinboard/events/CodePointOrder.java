package io.spinboard.events;

import java.util.Arrays;
import java.util.Comparator;

/** Orders strings by code point, like the bytes of UTF-8 and PostgreSQL's "C" collation. */
public final class CodePointOrder implements Comparator<String> {
  /** The only instance. */
  public static final CodePointOrder INSTANCE = new CodePointOrder();

  private CodePointOrder() {}

  @Override
  public int compare(String a, String b) {
    return Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
  }
}
