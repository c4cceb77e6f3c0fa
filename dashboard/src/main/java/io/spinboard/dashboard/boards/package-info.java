/** Queries for the period boards, the hot streaks and the list of periods. */
package io.spinboard.dashboard.boards;
