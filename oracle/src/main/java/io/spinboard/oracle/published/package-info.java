/** Reads published boards from the views in PostgreSQL. */
package io.spinboard.oracle.published;
