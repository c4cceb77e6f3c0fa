/** The command line of {@code record}, {@code replay} and {@code verify}. */
package io.spinboard.replay;
