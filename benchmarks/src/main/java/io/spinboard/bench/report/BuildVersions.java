package io.spinboard.bench.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The versions of Spinboard and its dependencies in this build. */
final class BuildVersions {
  private BuildVersions() {}

  /** Returns the versions by name. */
  static Map<String, String> all() {
    Properties properties = new Properties();
    try (InputStream in = BuildVersions.class.getResourceAsStream("versions.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> versions = new TreeMap<>();
    properties
        .stringPropertyNames()
        .forEach(name -> versions.put(name, properties.getProperty(name)));
    return versions;
  }
}
