package io.spinboard.dashboard.live;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventStreamTest {
  private final Output output = new Output();
  private final EventStreamRegistry registry = new EventStreamRegistry(10);
  private EventStream stream;

  @BeforeEach
  void open() throws IOException {
    stream = registry.open(context(output), Set.of());
    stream.onWritePossible();
  }

  @Test
  void aFastClientReceivesEveryEvent() {
    send("a", 1);
    send("a", 2);
    send("b", 1);
    assertThat(output.text(), is("a1 a2 b1 "));
    assertThat(registry.metrics().eventsSent(), is(3L));
    assertThat(registry.metrics().eventsCoalesced(), is(0L));
  }

  @Test
  void aSlowClientReceivesTheNewestEventOfEachKey() throws IOException {
    output.ready = false;
    send("a", 1);
    send("b", 1);
    send("a", 2);
    send("a", 3);
    assertThat(output.text(), is(""));
    output.ready = true;
    stream.onWritePossible();
    assertThat(output.text(), is("a3 b1 "));
    assertThat(registry.metrics().eventsSent(), is(2L));
    assertThat(registry.metrics().eventsCoalesced(), is(2L));
  }

  @Test
  void anEventOlderThanTheLastOneOfItsKeyIsDropped() {
    send("a", 2);
    send("a", 1);
    send("b", 1);
    assertThat(output.text(), is("a2 b1 "));
  }

  @Test
  void aDisconnectedClientIsRemoved() {
    assertThat(registry.size(), is(1));
    stream.onError(new IOException("connection reset"));
    send("a", 1);
    assertThat(registry.size(), is(0));
    assertThat(registry.metrics().streamsLost(), is(1L));
    assertThat(output.text(), is(""));
  }

  private void send(String key, long sequence) {
    byte[] bytes = (key + sequence + " ").getBytes(StandardCharsets.US_ASCII);
    stream.send(new ServerSentEvent(key, sequence, bytes));
  }

  private static AsyncContext context(ServletOutputStream output) {
    ServletResponse response = proxy(ServletResponse.class, Map.of("getOutputStream", output));
    return proxy(AsyncContext.class, Map.of("getResponse", response));
  }

  /** An object whose methods return the given results, or null. */
  private static <T> T proxy(Class<T> type, Map<String, Object> results) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> results.get(method.getName())));
  }

  private static final class Output extends ServletOutputStream {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean ready = true;

    String text() {
      return bytes.toString(StandardCharsets.US_ASCII);
    }

    @Override
    public boolean isReady() {
      return ready;
    }

    @Override
    public void setWriteListener(WriteListener listener) {}

    @Override
    public void write(int value) {
      bytes.write(value);
    }
  }
}
