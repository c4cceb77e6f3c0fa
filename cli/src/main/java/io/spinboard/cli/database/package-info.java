/** The options of the tools that connect to PostgreSQL. */
package io.spinboard.cli.database;
