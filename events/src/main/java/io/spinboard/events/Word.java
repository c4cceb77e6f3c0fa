package io.spinboard.events;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight bytes as one number, of which the first byte is the lowest, to look at them all at once.
 */
final class Word {
  private static final VarHandle VIEW =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private Word() {}

  /**
   * The eight bytes from an index on.
   *
   * @throws IndexOutOfBoundsException if there are fewer
   */
  static long at(byte[] bytes, int index) {
    return (long) VIEW.get(bytes, index);
  }
}
