/** Reads and writes campaigns in PostgreSQL. */
package io.spinboard.campaigns.cli.store;
