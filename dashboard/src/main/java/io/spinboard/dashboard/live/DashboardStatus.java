package io.spinboard.dashboard.live;

import io.spinboard.dashboard.database.DatabaseHealth;
import java.time.Instant;

/**
 * How fresh the boards are, and the problem if they are not.
 *
 * @param database whether boards can be read
 * @param problem one line that describes the database problem; null if there is none
 * @param since when the state of the database began
 * @param pipelineConnected whether a pipeline is connected to the database; null if unknown. A
 *     connected pipeline may still be idle or stuck.
 * @param lastPublishedAt when a board was last published; null if unknown
 * @param now the server's clock
 */
public record DashboardStatus(
    DatabaseHealth.State database,
    String problem,
    Instant since,
    Boolean pipelineConnected,
    Instant lastPublishedAt,
    Instant now) {}
