package io.spinboard.recordings;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The compression of a recording, determined by the suffix of its file name. */
public enum Compression {
  /** {@code .gz} */
  GZIP(".gz") {
    @Override
    public InputStream decompress(InputStream in) throws IOException {
      return new GZIPInputStream(in, BUFFER);
    }

    @Override
    public OutputStream compress(OutputStream out) throws IOException {
      return new GZIPOutputStream(out, BUFFER);
    }
  },
  /** {@code .zst} */
  ZSTANDARD(".zst") {
    @Override
    public InputStream decompress(InputStream in) throws IOException {
      return new ZstdInputStream(in);
    }

    @Override
    public OutputStream compress(OutputStream out) throws IOException {
      return new ZstdOutputStream(out);
    }
  },
  /** Any other name. */
  NONE("") {
    @Override
    public InputStream decompress(InputStream in) {
      return in;
    }

    @Override
    public OutputStream compress(OutputStream out) {
      return out;
    }
  };

  private static final int BUFFER = 1 << 16;

  private final String suffix;

  Compression(String suffix) {
    this.suffix = suffix;
  }

  /** The compression of a file with this name. */
  public static Compression of(String fileName) {
    for (Compression compression : values()) {
      if (fileName.endsWith(compression.suffix)) {
        return compression;
      }
    }
    throw new IllegalStateException("NONE has an empty suffix and matches every name");
  }

  /** The decompressed bytes of all parts of {@code in}, which is closed with the result. */
  public abstract InputStream decompress(InputStream in) throws IOException;

  /**
   * Compresses bytes to one part of {@code out}. Closing the result ends the part and closes {@code
   * out}.
   */
  public abstract OutputStream compress(OutputStream out) throws IOException;
}
