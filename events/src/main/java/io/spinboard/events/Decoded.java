package io.spinboard.events;

/**
 * The result of decoding a record's value: a {@link Spin}, or a {@link Rejection} with a reason.
 */
public sealed interface Decoded permits Spin, Rejection {}
