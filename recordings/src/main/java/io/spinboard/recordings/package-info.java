/** Reads and writes recordings: files with one record of a topic per line. */
package io.spinboard.recordings;
