/** The commands generate, watch, topics and completion. */
package io.spinboard.generator;
