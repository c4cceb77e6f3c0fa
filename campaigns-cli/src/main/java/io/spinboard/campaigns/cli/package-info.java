/** The command {@code spinboard campaigns} and its subcommands. */
package io.spinboard.campaigns.cli;
