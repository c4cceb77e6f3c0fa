/** Encodes messages between workers and state in checkpoints, each with a version. */
package io.spinboard.pipeline.wire;
