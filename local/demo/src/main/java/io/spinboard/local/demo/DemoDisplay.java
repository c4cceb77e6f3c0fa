package io.spinboard.local.demo;

/** Where the boards are shown while the demo runs. */
interface DemoDisplay extends AutoCloseable {
  /** Shows what there is; called about once a second. */
  void show(DemoStatus scene);

  @Override
  void close();
}
