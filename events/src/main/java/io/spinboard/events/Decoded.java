package io.spinboard.events;

/**
 * What a record's value turned out to be: a {@link Spin}, or a {@link Rejection} that says why not.
 */
public sealed interface Decoded permits Spin, Rejection {}
