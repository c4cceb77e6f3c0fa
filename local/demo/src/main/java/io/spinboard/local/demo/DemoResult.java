package io.spinboard.local.demo;

import java.util.List;

/**
 * How a demo ended.
 *
 * @param exitCode for the shell
 * @param last what was on the boards
 * @param words for the user, a line each
 */
record DemoResult(int exitCode, BoardSnapshot last, List<String> words) {}
