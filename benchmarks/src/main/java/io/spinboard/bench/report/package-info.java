/** Formats results as text, JSON and charts. */
package io.spinboard.bench.report;
