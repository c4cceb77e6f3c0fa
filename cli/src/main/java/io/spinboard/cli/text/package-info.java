/** Numbers, durations and tables as text, independent of the locale. */
package io.spinboard.cli.text;
