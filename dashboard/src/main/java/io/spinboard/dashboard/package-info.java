/** The dashboard command: serves the boards to browsers and over a read-only HTTP API. */
package io.spinboard.dashboard;
