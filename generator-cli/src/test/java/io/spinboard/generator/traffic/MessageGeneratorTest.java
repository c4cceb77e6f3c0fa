package io.spinboard.generator.traffic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.spinboard.events.Decoded;
import io.spinboard.events.Rejection;
import io.spinboard.events.Spin;
import io.spinboard.events.SpinDecoder;
import io.spinboard.generator.world.Simulation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessageGeneratorTest {
  private static final Instant START = Instant.parse("2026-11-22T05:00:00Z");
  private static final Simulation SIMULATION = Simulation.startingAt(START).withSpinIds(true);
  private static final Faults ALL =
      new Faults(0.005, 0.02, Duration.ofSeconds(4), 0.03, 0.07, 0.01);
  private static final int MANY = 20_000;

  private final MessageGenerator generator = new MessageGenerator(SIMULATION, ALL);
  private final SpinDecoder decoder =
      new SpinDecoder(Duration.ofMinutes(1), InstantSource.fixed(START.plusSeconds(3_600)));

  @Test
  void everyFaultHasItsShareOfEveryStretch() {
    for (int first = 0; first < MANY; first += 5_000) {
      Map<MessageKind, Integer> counts = counts(messages(first, first + 5_000));
      assertThat(counts.get(MessageKind.LATE), about(25));
      assertThat(counts.get(MessageKind.OUT_OF_ORDER), about(100));
      assertThat(counts.get(MessageKind.DUPLICATE), about(150));
      assertThat(counts.get(MessageKind.FUTURE), about(50));
      assertThat(MessageKind.MALFORMED.stream().mapToInt(counts::get).sum(), about(350));
      MessageKind.MALFORMED.forEach(kind -> assertThat(counts.get(kind), is(greaterThan(25))));
    }
  }

  private static Matcher<Integer> about(int count) {
    return both(greaterThan(count - 4)).and(lessThan(count + 4));
  }

  @Test
  void sendsAllSpinsInOrderWithoutFaults() {
    MessageGenerator faultless = new MessageGenerator(SIMULATION, Faults.NONE);

    LongStream.range(0, 1_000)
        .forEach(i -> assertThat(message(faultless, i).kind(), is(MessageKind.IN_ORDER)));
  }

  @Test
  void theDecoderAgreesWithTheKindOfEveryMessage() {
    for (GeneratedMessage message : messages(0, MANY)) {
      Decoded decoded = decoder.decode(message.value());
      if (message.kind().isRejected()) {
        assertThat(((Rejection) decoded).reason(), is(message.kind().reason()));
      } else {
        assertThat(decoded, is(instanceOf(Spin.class)));
        assertThat(((Spin) decoded).playerId(), is(message.playerId()));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LATE", "OUT_OF_ORDER", "IN_ORDER"})
  void delaysSpinsByTheRangeOfTheirKind(MessageKind kind) {
    long min =
        kind == MessageKind.LATE ? 300_000_000 : kind == MessageKind.OUT_OF_ORDER ? 1_000 : 0;
    long max =
        kind == MessageKind.LATE ? 600_000_000 : kind == MessageKind.OUT_OF_ORDER ? 4_000_000 : 0;

    for (long i = 0; i < MANY; i++) {
      GeneratedMessage message = message(generator, i);
      if (message.kind() == kind) {
        long delay = generator.eventTimeMicros(i) - spin(message).eventTimeMicros();
        assertThat(delay, is(both(greaterThanOrEqualTo(min)).and(lessThanOrEqualTo(max))));
      }
    }
  }

  @Test
  void onlyDuplicatesRepeatEarlierMessagesByteForByte() {
    Set<String> seen = new HashSet<>();
    Set<String> ids = new HashSet<>();
    for (GeneratedMessage message : messages(0, MANY)) {
      if (message.kind() == MessageKind.DUPLICATE) {
        assertThat(seen.contains(keyed(message)), is(true));
      } else if (message.kind().isCounted()) {
        seen.add(keyed(message));
        assertThat(ids.add(spin(message).spinId()), is(true));
      }
    }
  }

  @Test
  void aMessageDependsOnlyOnSettingsAndIndex() {
    List<GeneratedMessage> forwards = messages(0, 2_000);
    MessageGenerator another = new MessageGenerator(SIMULATION, ALL);

    for (int i = 1_999; i >= 0; i--) {
      assertThat(keyed(message(another, i)), is(keyed(forwards.get(i))));
    }
    MessageGenerator others = new MessageGenerator(SIMULATION.withSeed(2), ALL);
    assertThat(
        LongStream.range(0, 100).mapToObj(i -> message(others, i).kind()).toList(),
        is(not(LongStream.range(0, 100).mapToObj(i -> message(generator, i).kind()).toList())));
  }

  @Test
  void everyMessageIsOneLine() {
    messages(0, MANY).forEach(message -> assertThat(keyed(message).indexOf('\n'), is(-1)));
  }

  @Test
  void rejectsInvalidFaults() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new MessageGenerator(SIMULATION.withSpinIds(false), ALL));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Faults(0.5, 0.5, Duration.ofSeconds(1), 0.5, 0, 0));
  }

  private List<GeneratedMessage> messages(long from, long to) {
    return LongStream.range(from, to).mapToObj(i -> message(generator, i)).toList();
  }

  private static GeneratedMessage message(MessageGenerator generator, long index) {
    return generator.message(index, generator.eventTimeMicros(index));
  }

  private static Map<MessageKind, Integer> counts(List<GeneratedMessage> messages) {
    Map<MessageKind, Integer> counts = new EnumMap<>(MessageKind.class);
    messages.forEach(message -> counts.merge(message.kind(), 1, Integer::sum));
    return counts;
  }

  private Spin spin(GeneratedMessage message) {
    return (Spin) decoder.decode(message.value());
  }

  private static String keyed(GeneratedMessage message) {
    return message.playerId() + " " + new String(message.value(), UTF_8);
  }
}
