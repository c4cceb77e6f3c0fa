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
 * Encodes records of a topic to lines of a recording, and decodes them without loss. The line of a
 * spin is the spin's own JSON object with the partition, offset, timestamp and key in front:
 *
 * <pre>
 * {"_partition":0,"_offset":17,"_timestamp":1795237200000,"_key":"104","playerId":104, …}
 * </pre>
 *
 * <p>Any other value is stored as text in {@code _value} or, if it is not valid UTF-8, in {@code
 * _base64}; such a key is stored in {@code _keyBase64}. Each line is a JSON object, whatever the
 * topic contains.
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

  /** The line of a record, without a line feed. */
  public static byte[] encode(RecordedRecord recorded) {
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
      throw new UncheckedIOException("writing to memory failed", impossible);
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

  /** Whether a value is a spin on one line whose fields do not look like those in front of it. */
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

  /** Decodes UTF-8; null if the bytes are not valid UTF-8. */
  private static String text(byte[] bytes) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException binary) {
      return null;
    }
  }

  /** Whether a line starts like those of {@link #encode}. */
  public static boolean matches(byte[] line) {
    return line.length > BEGINNING.length
        && Arrays.equals(line, 0, BEGINNING.length, BEGINNING, 0, BEGINNING.length);
  }

  /**
   * Decodes a line that {@link #matches}.
   *
   * @throws InvalidLineException if it was not written by {@link #encode}, or is truncated
   */
  public static RecordedRecord decode(byte[] line) throws InvalidLineException {
    RecordedRecord plain = FastLineParser.parse(line);
    return plain != null ? plain : parseJson(line);
  }

  private static RecordedRecord parseJson(byte[] line) throws InvalidLineException {
    try (JsonParser json = JSON.createParser(line)) {
      return new LineParser(json, line).parse();
    } catch (IOException | IllegalArgumentException invalid) {
      throw new InvalidLineException("not a line of a recording: " + invalid.getMessage());
    }
  }

  /** Parses a line, field by field. */
  private static final class LineParser {
    private final JsonParser json;
    private final byte[] line;
    private int partition = RecordedRecord.UNKNOWN;
    private long offset = RecordedRecord.UNKNOWN;
    private long timestamp = RecordedRecord.UNKNOWN;
    private byte[] key;
    private byte[] value;
    private boolean hasValue;

    private LineParser(JsonParser json, byte[] line) {
      this.json = json;
      this.line = line;
    }

    private RecordedRecord parse() throws IOException, InvalidLineException {
      json.nextToken();
      while (!hasValue && json.nextToken() == JsonToken.FIELD_NAME) {
        parseField(json.currentName());
      }
      if (!hasValue || partition < 0 || offset < 0) {
        throw new InvalidLineException(
            "not a line of a recording: partition, offset or value is missing");
      }
      return new RecordedRecord(partition, offset, timestamp, key, value);
    }

    private void parseField(String field) throws IOException {
      if (!field.startsWith("_")) {
        parseInlineSpin();
        return;
      }
      json.nextToken();
      switch (field) {
        case PARTITION -> partition = json.getIntValue();
        case OFFSET -> offset = json.getLongValue();
        case TIMESTAMP -> timestamp = json.getLongValue();
        case KEY -> key = json.getText().getBytes(UTF_8);
        case KEY_BASE64 -> key = Base64.getDecoder().decode(json.getText());
        case VALUE -> setLastField(json.currentToken() == JsonToken.VALUE_NULL ? null : bytes());
        case BASE64 -> setLastField(Base64.getDecoder().decode(json.getText()));
        default -> throw new IOException("unknown field " + field);
      }
    }

    private byte[] bytes() throws IOException {
      return json.getText().getBytes(UTF_8);
    }

    private void setLastField(byte[] found) throws IOException {
      if (json.nextToken() != JsonToken.END_OBJECT) {
        throw new IOException("fields after the value");
      }
      setValue(found);
    }

    /** The rest of the line is the spin, byte for byte, without its opening brace. */
    private void parseInlineSpin() throws IOException {
      if (!endsAsObject()) {
        throw new IOException("truncated");
      }
      int start = (int) json.currentTokenLocation().getByteOffset();
      byte[] rest = new byte[1 + line.length - start];
      rest[0] = '{';
      System.arraycopy(line, start, rest, 1, line.length - start);
      setValue(rest);
    }

    private boolean endsAsObject() {
      int last = line.length - 1;
      while (line[last] == ' ' || line[last] == '\t') {
        last--;
      }
      return line[last] == '}';
    }

    private void setValue(byte[] found) {
      value = found;
      hasValue = true;
    }
  }
}
