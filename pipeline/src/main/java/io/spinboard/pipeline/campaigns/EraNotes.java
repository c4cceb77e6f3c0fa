package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.Tally;
import java.util.ArrayList;
import java.util.List;

/**
 * What entrants had before the shard's latest spins, era by era. A note is taken of each entrant's
 * first spin in an era only, and those of an era are let go of all at once, so that a spin costs
 * nothing when it settles.
 */
final class EraNotes {
  /** What somebody had when an era began. */
  record Note(Entrant entrant, Tally tally) {}

  private List<Note> before = new ArrayList<>();
  private List<Note> current = new ArrayList<>();

  /** Names the era that goes on. */
  private int era;

  /** To be called before a spin is added to what somebody has. */
  void take(Entrant entrant) {
    if (entrant.entersEra(era)) {
      current.add(new Note(entrant, entrant.tally().copy()));
    }
  }

  /** Another era begins; what happened before the last one settles. */
  void turn() {
    before = current;
    current = new ArrayList<>();
    era++;
  }

  /** Gives back what entrants had before both eras. */
  void takeBack() {
    current.forEach(note -> note.entrant().goBackTo(note.tally()));
    before.forEach(note -> note.entrant().goBackTo(note.tally()));
    clear();
  }

  /** All settles. */
  void clear() {
    turn();
    turn();
  }

  /** As it was. */
  void restore(List<Note> notesBefore, List<Note> currentNotes) {
    before = notesBefore;
    current = currentNotes;
    current.forEach(note -> note.entrant().entersEra(era));
  }

  List<Note> before() {
    return before;
  }

  List<Note> current() {
    return current;
  }
}
