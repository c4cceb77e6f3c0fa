/** Formats campaigns and their boards for the terminal. */
package io.spinboard.campaigns.cli.text;
