package io.spinboard.recordings;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** How a recording is compressed, which the suffix of its name tells. */
public enum Compression {
  /** {@code .gz} */
  GZIP(".gz") {
    @Override
    public InputStream reading(InputStream in) throws IOException {
      return new GZIPInputStream(in, BUFFER);
    }

    @Override
    public OutputStream writing(OutputStream out) throws IOException {
      return new GZIPOutputStream(out, BUFFER);
    }
  },
  /** {@code .zst} */
  ZSTANDARD(".zst") {
    @Override
    public InputStream reading(InputStream in) throws IOException {
      return new ZstdInputStream(in);
    }

    @Override
    public OutputStream writing(OutputStream out) throws IOException {
      return new ZstdOutputStream(out);
    }
  },
  /** Any other name. */
  NONE("") {
    @Override
    public InputStream reading(InputStream in) {
      return in;
    }

    @Override
    public OutputStream writing(OutputStream out) {
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
    throw new IllegalStateException("every name ends with nothing");
  }

  /** What was compressed, one part after the other if there are several; closes {@code in}. */
  public abstract InputStream reading(InputStream in) throws IOException;

  /** Compresses what is written, as one part that ends when it is closed; closes {@code out}. */
  public abstract OutputStream writing(OutputStream out) throws IOException;
}
