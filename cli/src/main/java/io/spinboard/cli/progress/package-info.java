/** Shows on standard error how far a long-running command is. */
package io.spinboard.cli.progress;
