/** Standings of campaigns: promotions with rules, a time range and a board of their own. */
package io.spinboard.pipeline.campaigns;
