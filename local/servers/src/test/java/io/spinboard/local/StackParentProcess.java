package io.spinboard.local;

/** Main class of a process that starts a temporary stack and exits without closing it. */
final class StackParentProcess {

  private StackParentProcess() {}

  /** Prints the stack's directory and JDBC URL. */
  public static void main(String[] args) throws Exception {
    LocalStack stack = LocalStack.start(StackSettings.temporary());
    System.out.println(stack.directory());
    System.out.println(stack.jdbcUrl());
    System.exit(0);
  }
}
