package io.spinboard.local;

/**
 * A database with Spinboard's schema.
 *
 * @param name the database name
 * @param jdbcUrl the JDBC URL, without user and password
 */
public record LocalDatabase(String name, String jdbcUrl) {}
