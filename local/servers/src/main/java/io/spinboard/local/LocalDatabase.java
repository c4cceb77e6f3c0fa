package io.spinboard.local;

/**
 * A database with Spinboard's schema.
 *
 * @param name its name in the server
 * @param jdbcUrl its address, without user and password
 */
public record LocalDatabase(String name, String jdbcUrl) {}
