package io.spinboard.local.demo;

/** Shows the boards while the demo runs. */
interface DemoDisplay extends AutoCloseable {
  /** Shows a status; called about once a second. */
  void show(DemoStatus status);

  @Override
  void close();
}
