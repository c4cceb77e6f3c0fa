package io.spinboard.cli.progress;

/** What somebody waits for, to be looked at by any thread. */
public interface Work {
  /** How many pieces of it are done. */
  long done();

  /** How much of all of it is done, 0 to 1; not a number if nobody knows how much there is. */
  double share();

  /** Whether it is up to others that nothing happens at the moment. */
  boolean awaitsOthers();
}
