package io.spinboard.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that a tool's jar was built with, as its manifest tells. */
public final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"spinboard " + (version == null ? "(development build)" : version)};
  }
}
