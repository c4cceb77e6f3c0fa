/** The options of the generate command, their validation, and its scenarios. */
package io.spinboard.generator.options;
