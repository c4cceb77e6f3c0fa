/** The rules of campaigns: which spins count, how they score, who ranks where, who wins what. */
package io.spinboard.campaigns;
