package io.spinboard.recordings;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.spinboard.events.Spin;
import io.spinboard.events.SpinDecoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Base64;

/**
 * A record of a topic as a line of a recording, and back, to the byte. A spin stays the JSON object
 * that it is, with its place in the topic in front:
 *
 * <pre>
 * {"_partition":0,"_offset":17,"_timestamp":1795237200000,"_key":"104","playerId":104, …}
 * </pre>
 *
 * <p>Anything else is told as a text in {@code _value} or, if it is no text, in {@code _base64};
 * the same goes for a key in {@code _keyBase64}. So each line is a JSON object, whatever the topic
 * held.
 */
public final class RecordingLine {
  private static final String PARTITION = "_partition";
  private static final String OFFSET = "_offset";
  private static final String TIMESTAMP = "_timestamp";
  private static final String KEY = "_key";
  private static final String KEY_BASE64 = "_keyBase64";
  private static final String VALUE = "_value";
  private static final String BASE64 = "_base64";

  private static final byte[] BEGINNING = ("{\"" + PARTITION + "\":").getBytes(UTF_8);
  private static final JsonFactory JSON = new JsonFactory();

  private static final SpinDecoder SPINS = SpinDecoder.acceptingAnyTime();

  private RecordingLine() {}

  /** The line, without its end. */
  public static byte[] of(Recorded recorded) {
    ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeNumberField(PARTITION, recorded.partition());
      json.writeNumberField(OFFSET, recorded.offset());
      json.writeNumberField(TIMESTAMP, recorded.timestampMillis());
      writeKey(json, recorded.key());
      if (isInline(recorded.value())) {
        json.flush();
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
        line.write(',');
        line.write(recorded.value(), 1, recorded.value().length - 1);
      } else {
        writeValue(json, recorded.value());
        json.writeEndObject();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory is not a device that fails", impossible);
    }
    return line.toByteArray();
  }

  private static void writeKey(JsonGenerator json, byte[] key) throws IOException {
    if (key == null) {
      return;
    }
    String text = text(key);
    if (text != null) {
      json.writeStringField(KEY, text);
    } else {
      json.writeStringField(KEY_BASE64, Base64.getEncoder().encodeToString(key));
    }
  }

  private static void writeValue(JsonGenerator json, byte[] value) throws IOException {
    String text = value == null ? null : text(value);
    if (text != null || value == null) {
      json.writeStringField(VALUE, text);
    } else {
      json.writeStringField(BASE64, Base64.getEncoder().encodeToString(value));
    }
  }

  /** Whether a value can follow its place in the topic without being taken for part of it. */
  private static boolean isInline(byte[] value) {
    return value != null
        && value.length > 2
        && value[0] == '{'
        && value[1] == '"'
        && value[2] != '_'
        && !hasLineBreak(value)
        && SPINS.decode(value) instanceof Spin;
  }

  private static boolean hasLineBreak(byte[] value) {
    for (byte b : value) {
      if (b == '\n' || b == '\r') {
        return true;
      }
    }
    return false;
  }

  /** The text that these bytes are in UTF-8, and no other ones; null if they are none. */
  private static String text(byte[] bytes) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException binary) {
      return null;
    }
  }

  /** Whether a line tells a place in a topic, as those of {@link #of} do. */
  public static boolean isOne(byte[] line) {
    return line.length > BEGINNING.length
        && Arrays.equals(line, 0, BEGINNING.length, BEGINNING, 0, BEGINNING.length);
  }

  /**
   * Reads a line that {@link #isOne}.
   *
   * @throws BrokenLineException if it was not written by {@link #of}, or was cut off
   */
  public static Recorded read(byte[] line) throws BrokenLineException {
    Recorded plain = PlainLine.read(line);
    return plain != null ? plain : readThoroughly(line);
  }

  private static Recorded readThoroughly(byte[] line) throws BrokenLineException {
    try (JsonParser json = JSON.createParser(line)) {
      return new Parts(json, line).read();
    } catch (IOException | IllegalArgumentException broken) {
      throw new BrokenLineException("no line of a recording: " + broken.getMessage());
    }
  }

  /** The fields of a line, collected one by one. */
  private static final class Parts {
    private final JsonParser json;
    private final byte[] line;
    private int partition = Recorded.UNKNOWN;
    private long offset = Recorded.UNKNOWN;
    private long timestamp = Recorded.UNKNOWN;
    private byte[] key;
    private byte[] value;
    private boolean hasValue;

    private Parts(JsonParser json, byte[] line) {
      this.json = json;
      this.line = line;
    }

    private Recorded read() throws IOException, BrokenLineException {
      json.nextToken();
      while (!hasValue && json.nextToken() == JsonToken.FIELD_NAME) {
        take(json.currentName());
      }
      if (!hasValue || partition < 0 || offset < 0) {
        throw new BrokenLineException("no line of a recording: no place in the topic, or no value");
      }
      return new Recorded(partition, offset, timestamp, key, value);
    }

    private void take(String field) throws IOException {
      if (!field.startsWith("_")) {
        takeRest();
        return;
      }
      json.nextToken();
      switch (field) {
        case PARTITION -> partition = json.getIntValue();
        case OFFSET -> offset = json.getLongValue();
        case TIMESTAMP -> timestamp = json.getLongValue();
        case KEY -> key = json.getText().getBytes(UTF_8);
        case KEY_BASE64 -> key = Base64.getDecoder().decode(json.getText());
        case VALUE -> takeLast(json.currentToken() == JsonToken.VALUE_NULL ? null : bytes());
        case BASE64 -> takeLast(Base64.getDecoder().decode(json.getText()));
        default -> throw new IOException("there is no field " + field);
      }
    }

    private byte[] bytes() throws IOException {
      return json.getText().getBytes(UTF_8);
    }

    private void takeLast(byte[] found) throws IOException {
      if (json.nextToken() != JsonToken.END_OBJECT) {
        throw new IOException("the value is not the end");
      }
      takeValue(found);
    }

    /** What follows is the spin's own, to the byte. */
    private void takeRest() throws IOException {
      if (!endsAsObject()) {
        throw new IOException("the end is missing");
      }
      int start = (int) json.currentTokenLocation().getByteOffset();
      byte[] rest = new byte[1 + line.length - start];
      rest[0] = '{';
      System.arraycopy(line, start, rest, 1, line.length - start);
      takeValue(rest);
    }

    private boolean endsAsObject() {
      int last = line.length - 1;
      while (line[last] == ' ' || line[last] == '\t') {
        last--;
      }
      return line[last] == '}';
    }

    private void takeValue(byte[] found) {
      value = found;
      hasValue = true;
    }
  }
}
