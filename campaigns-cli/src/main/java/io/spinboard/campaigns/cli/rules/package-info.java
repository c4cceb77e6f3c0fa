/** Rules of campaigns in options and files: parsing, validation, formatting. */
package io.spinboard.campaigns.cli.rules;
