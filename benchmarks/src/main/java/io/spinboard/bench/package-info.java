/** The command {@code bench}: its options, its parts and their execution. */
package io.spinboard.bench;
