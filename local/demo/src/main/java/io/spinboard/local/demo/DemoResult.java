package io.spinboard.local.demo;

import java.util.List;

/**
 * The result of a demo.
 *
 * @param exitCode the exit code
 * @param last the final boards
 * @param lines the summary for the user, line by line
 */
record DemoResult(int exitCode, BoardSnapshot last, List<String> lines) {}
