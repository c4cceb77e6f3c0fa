/** Connections to PostgreSQL that are retried until they succeed. */
package io.spinboard.pipeline.postgres;
