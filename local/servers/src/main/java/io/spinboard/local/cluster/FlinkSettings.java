package io.spinboard.local.cluster;

/**
 * What a local cluster is like.
 *
 * @param restPort of the REST API and the web page; 0: the one of the last time in the same
 *     directory, or a free one on the first
 * @param taskManagers how many task managers, each a process
 * @param slots how many parallel subtasks each of them takes
 * @param jobManagerHeap of the job manager, in MiB
 * @param taskHeap for the tasks of each task manager, all slots together, in MiB
 */
public record FlinkSettings(
    int restPort, int taskManagers, int slots, int jobManagerHeap, int taskHeap) {
  private static final int HIGHEST_PORT = 65_535;
  private static final int HEAP = 512;

  public FlinkSettings {
    if (restPort < 0 || restPort > HIGHEST_PORT) {
      throw new IllegalArgumentException("not a port: " + restPort);
    }
    if (taskManagers < 1 || slots < 1 || jobManagerHeap < 1 || taskHeap < 1) {
      throw new IllegalArgumentException("task managers, slots and heaps must be at least 1");
    }
  }

  /** Two task managers of two slots each, on any port. */
  public static FlinkSettings standard() {
    return new FlinkSettings(0, 2, 2, HEAP, HEAP);
  }

  /** The same with another port. */
  public FlinkSettings withRestPort(int port) {
    return new FlinkSettings(port, taskManagers, slots, jobManagerHeap, taskHeap);
  }

  /** The same with other task managers. */
  public FlinkSettings withTaskManagers(int count, int slotsOfEach) {
    return new FlinkSettings(restPort, count, slotsOfEach, jobManagerHeap, taskHeap);
  }
}
