/** The query for all ranks of one player. */
package io.spinboard.dashboard.players;
