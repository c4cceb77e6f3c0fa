package io.spinboard.local.cluster;

/**
 * Settings of a local Flink cluster.
 *
 * @param restPort the port of the REST API and the web UI; 0 for the port of the previous start in
 *     the same directory, or a free one on the first start
 * @param taskManagers the number of task managers, each a process
 * @param slots the number of slots of each task manager
 * @param jobManagerHeap the heap of the job manager, MiB
 * @param taskHeap the heap for the tasks of each task manager, all slots together, MiB
 */
public record FlinkSettings(
    int restPort, int taskManagers, int slots, int jobManagerHeap, int taskHeap) {
  private static final int MAX_PORT = 65_535;
  private static final int HEAP = 512;

  public FlinkSettings {
    if (restPort < 0 || restPort > MAX_PORT) {
      throw new IllegalArgumentException("invalid port: " + restPort);
    }
    if (taskManagers < 1 || slots < 1 || jobManagerHeap < 1 || taskHeap < 1) {
      throw new IllegalArgumentException("task managers, slots and heaps must be at least 1");
    }
  }

  /** Returns settings for two task managers of two slots each, on any port. */
  public static FlinkSettings standard() {
    return new FlinkSettings(0, 2, 2, HEAP, HEAP);
  }

  /** Returns these settings with another port. */
  public FlinkSettings withRestPort(int port) {
    return new FlinkSettings(port, taskManagers, slots, jobManagerHeap, taskHeap);
  }

  /** Returns these settings with other task managers. */
  public FlinkSettings withTaskManagers(int count, int slotsEach) {
    return new FlinkSettings(restPort, count, slotsEach, jobManagerHeap, taskHeap);
  }
}
