/** Writes boards and rejected records to PostgreSQL. */
package io.spinboard.pipeline.publish;
