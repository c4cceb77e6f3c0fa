/**
 * Starts a real Flink cluster on this machine, each of its processes with only Flink on its class
 * path.
 */
package io.spinboard.local.cluster;
