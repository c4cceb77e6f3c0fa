/** Simulates players, teams and games: the n-th spin is a pure function of the settings and n. */
package io.spinboard.generator.world;
