/** The options of the tools that connect to Kafka, their client settings, and topics. */
package io.spinboard.cli.kafka;
