/** The web server: the page, the read API, the event stream, health and metrics. */
package io.spinboard.dashboard.http;
