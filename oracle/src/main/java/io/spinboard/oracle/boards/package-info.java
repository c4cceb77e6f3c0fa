/** Rows of boards as clients read them, expected or published, and their comparison. */
package io.spinboard.oracle.boards;
