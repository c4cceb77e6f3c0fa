/** Counts recordings under the rules of several campaigns and compares the boards. */
package io.spinboard.campaigns.cli.check;
