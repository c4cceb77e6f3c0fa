/** Reads spins from recordings and topics. */
package io.spinboard.campaigns.cli.spins;
