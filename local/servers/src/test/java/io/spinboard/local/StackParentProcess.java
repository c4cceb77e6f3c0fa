package io.spinboard.local;

/** A process that starts a temporary stack and ends without closing it. */
final class StackParentProcess {

  private StackParentProcess() {}

  /** Prints the stack's directory and address. */
  public static void main(String[] args) throws Exception {
    LocalStack stack = LocalStack.start(StackSettings.temporary());
    System.out.println(stack.directory());
    System.out.println(stack.jdbcUrl());
    System.exit(0);
  }
}
