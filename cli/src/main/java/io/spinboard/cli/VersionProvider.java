package io.spinboard.cli;

import picocli.CommandLine.IVersionProvider;

/** Prints the version from the manifest of a tool's jar. */
public final class VersionProvider implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = VersionProvider.class.getPackage().getImplementationVersion();
    return new String[] {"spinboard " + (version == null ? "(development build)" : version)};
  }
}
