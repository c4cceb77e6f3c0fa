/** Explains the rank of one player or team from its spins. */
package io.spinboard.campaigns.cli.explain;
