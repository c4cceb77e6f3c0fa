/** Runs the pipeline on an embedded Flink, a Flink cluster or the direct runner. */
package io.spinboard.pipeline.runner;
