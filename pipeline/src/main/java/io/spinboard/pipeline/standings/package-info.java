/** Standings of players, teams and MVPs in every period. */
package io.spinboard.pipeline.standings;
