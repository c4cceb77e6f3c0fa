/** JSON responses and their cache. */
package io.spinboard.dashboard.response;
