/** Queries for the list of campaigns and for one campaign with its standings. */
package io.spinboard.dashboard.campaigns;
