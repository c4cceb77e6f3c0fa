package io.spinboard.events;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Reads eight bytes as one little-endian number, to compare them in one step. */
final class LittleEndian {
  private static final VarHandle VIEW =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private LittleEndian() {}

  /**
   * The eight bytes starting at {@code index}.
   *
   * @throws IndexOutOfBoundsException if the array has fewer than eight bytes from there
   */
  static long longAt(byte[] bytes, int index) {
    return (long) VIEW.get(bytes, index);
  }
}
