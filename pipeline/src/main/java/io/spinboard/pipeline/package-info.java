/** The pipeline: its options, settings, graph and command. */
package io.spinboard.pipeline;
