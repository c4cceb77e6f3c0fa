/** Server-sent events: forwards database notifications to subscribed clients. */
package io.spinboard.dashboard.live;
