/**
 * Shards: a fixed number of keys under which all state is kept. Spins are routed to the shards of
 * their player and team; one stateful step hosts what the features compute there.
 */
package io.spinboard.pipeline.shard;
