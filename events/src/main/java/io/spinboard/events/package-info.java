/** The spin and its JSON encoding: decoding, validation with rejection reasons, and encoding. */
package io.spinboard.events;
