/** The account of all spins: how many were counted, duplicates or too late. */
package io.spinboard.pipeline.accounting;
