package io.spinboard.dashboard.live;

import io.spinboard.dashboard.database.DatabaseHealth;
import java.time.Instant;

/**
 * How fresh all boards are, and what is wrong if they are not.
 *
 * @param database whether they can be read
 * @param problem one line that says what is wrong with the database; null if nothing is
 * @param since when that began
 * @param pipelineConnected whether a pipeline holds a connection to the database; null if that is
 *     unknown. One that does may still have no spins to count, or hang: the database cannot tell.
 * @param lastPublishedAt when a board was last published; null if that is unknown
 * @param now the server's clock
 */
public record Status(
    DatabaseHealth.State database,
    String problem,
    Instant since,
    Boolean pipelineConnected,
    Instant lastPublishedAt,
    Instant now) {}
