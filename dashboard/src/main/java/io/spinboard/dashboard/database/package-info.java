/** Read-only access to PostgreSQL and its health. */
package io.spinboard.dashboard.database;
