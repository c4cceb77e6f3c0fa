/** The commands {@code demo} and {@code local}. */
package io.spinboard.local.demo;
