/** Turns simulated spins into messages, adds faults, and sends them to Kafka or to a file. */
package io.spinboard.generator.traffic;
