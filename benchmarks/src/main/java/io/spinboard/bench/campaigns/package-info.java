/** Measures the cost of campaigns. */
package io.spinboard.bench.campaigns;
