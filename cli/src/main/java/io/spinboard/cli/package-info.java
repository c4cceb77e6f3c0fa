/** What the command-line tools share: error reporting, exit codes, Ctrl-C, the terminal. */
package io.spinboard.cli;
