package io.spinboard.bench.throughput;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.util.List;
import org.junit.jupiter.api.Test;

class CourseTest {
  @Test
  void theSteadyRateLeavesOutStartAndEnd() {
    // Starts after 2 s, reads 100 a second, and lingers over the last ten.
    Course course = course(new Sample(2, 1), new Sample(11.9, 991), new Sample(30, 1000));

    assertThat(course.steadyRate().getAsDouble(), is(closeTo(100, 0.1)));
  }

  @Test
  void whatLiesBetweenSamplesIsTakenAsAStraightLine() {
    // A tenth is reached at 1.5 s, nine tenths at 3.5 s.
    Course course =
        course(new Sample(1, 5), new Sample(2, 15), new Sample(3, 85), new Sample(4, 95));
    course.add(new Sample(5, 100));

    double seconds = 3 + 5 / 10.0 - (1 + 5 / 10.0);
    assertThat(course.steadyRate().getAsDouble(), is(closeTo(80 / seconds, 1e-9)));
  }

  @Test
  void aSampleThatShowsNoChangeIsForgotten() {
    Course course = course(new Sample(1, 10), new Sample(2, 10), new Sample(3, 20));

    assertThat(course.samples(), contains(new Sample(0, 0), new Sample(1, 10), new Sample(3, 20)));
  }

  @Test
  void thereIsNoSteadyRateIfTheFirstTenthWentUnseen() {
    assertThat(course(new Sample(1, 20), new Sample(2, 100)).steadyRate().isPresent(), is(false));
  }

  @Test
  void thereIsNoSteadyRateOfNothing() {
    assertThat(course().steadyRate().isPresent(), is(false));
  }

  private static Course course(Sample... samples) {
    Course course = new Course();
    List.of(samples).forEach(course::add);
    return course;
  }
}
