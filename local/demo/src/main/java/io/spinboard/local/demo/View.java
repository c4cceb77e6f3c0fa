package io.spinboard.local.demo;

/** Where the boards are shown while the demo runs. */
interface View extends AutoCloseable {
  /** Shows what there is; called about once a second. */
  void show(Scene scene);

  @Override
  void close();
}
