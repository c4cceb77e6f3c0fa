/** The command {@code replay}: sends recordings to a topic. */
package io.spinboard.replay.playback;
