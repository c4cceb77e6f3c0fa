/**
 * Ticks: the moments of event time at which hot streaks and recent campaign boards are evaluated.
 */
package io.spinboard.pipeline.tick;
