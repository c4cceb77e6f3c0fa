/** Hot streaks: players whose points per spin in a short window exceed those in a longer one. */
package io.spinboard.pipeline.hotness;
