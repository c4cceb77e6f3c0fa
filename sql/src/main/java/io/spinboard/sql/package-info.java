/** The database schema and the command that applies it. */
package io.spinboard.sql;
