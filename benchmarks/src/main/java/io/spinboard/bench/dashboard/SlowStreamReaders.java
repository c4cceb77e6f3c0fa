package io.spinboard.bench.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Event streams that are never read, and some that are read slowly. */
final class SlowStreamReaders implements AutoCloseable {
  private static final int STALLED = 20;
  private static final int SLOW = 20;
  private static final int BYTES_PER_SECOND = 200;
  private static final int RECEIVE_BUFFER = 4096;
  private static final Duration READ_TIMEOUT = Duration.ofMillis(1);

  private final List<Socket> stalled = new ArrayList<>();
  private final List<Socket> slow = new ArrayList<>();
  private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

  private SlowStreamReaders() {}

  /** Opens the streams. */
  static SlowStreamReaders open(URI events) throws IOException {
    SlowStreamReaders readers = new SlowStreamReaders();
    try {
      for (int i = 0; i < STALLED; i++) {
        readers.stalled.add(connect(events));
      }
      for (int i = 0; i < SLOW; i++) {
        readers.slow.add(connect(events));
      }
    } catch (IOException e) {
      readers.close();
      throw e;
    }
    ScheduledFuture<?> unused =
        readers.thread.scheduleAtFixedRate(readers::readALittle, 1, 1, TimeUnit.SECONDS);
    return readers;
  }

  private static Socket connect(URI events) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(RECEIVE_BUFFER);
    socket.setSoTimeout((int) READ_TIMEOUT.toMillis());
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), events.getPort()));
    String request =
        "GET %s?%s HTTP/1.1\r\nHost: localhost\r\n\r\n"
            .formatted(events.getPath(), events.getQuery());
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private void readALittle() {
    for (Socket socket : slow) {
      try {
        InputStream in = socket.getInputStream();
        int unused = in.readNBytes(BYTES_PER_SECOND).length;
      } catch (SocketTimeoutException nothing) {
        // Nothing to read at the moment.
      } catch (IOException disconnected) {
        // The server may disconnect a slow client.
      }
    }
  }

  /** Returns the number of streams. */
  int count() {
    return stalled.size() + slow.size();
  }

  @Override
  public void close() throws IOException {
    thread.shutdownNow();
    for (Socket socket : stalled) {
      socket.close();
    }
    for (Socket socket : slow) {
      socket.close();
    }
  }
}
