package io.spinboard.events;

import java.util.Arrays;
import java.util.Comparator;

/** The order of texts by code points, as UTF-8 and PostgreSQL's "C" collation have it. */
public final class CodePointOrder implements Comparator<String> {
  /** The order. */
  public static final CodePointOrder INSTANCE = new CodePointOrder();

  private CodePointOrder() {}

  @Override
  public int compare(String a, String b) {
    return Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
  }
}
