package io.spinboard.generator.world;

/** Names for teams: a color and an animal. */
final class TeamNames {
  private static final String[] COLORS = {
    "Amber", "Azure", "Bronze", "Coral", "Crimson", "Emerald", "Golden", "Indigo",
    "Ivory", "Jade", "Lilac", "Olive", "Ruby", "Silver", "Teal", "Violet"
  };
  private static final String[] ANIMALS = {
    "Badger", "Crane", "Dolphin", "Falcon", "Gecko", "Heron", "Ibis", "Jaguar",
    "Koala", "Lynx", "Marten", "Otter", "Panther", "Raven", "Stoat", "Walrus"
  };
  private static final int PAIRS = COLORS.length * ANIMALS.length;

  private TeamNames() {}

  /** The first {@code count} names, all different. */
  static String[] first(int count) {
    String[] names = new String[count];
    for (int i = 0; i < count; i++) {
      names[i] = name(i % PAIRS) + (i < PAIRS ? "" : "-" + (i / PAIRS + 1));
    }
    return names;
  }

  /** Walks along a diagonal of the table of pairs, so that neighbours differ in both words. */
  private static String name(int pair) {
    int animal = pair % ANIMALS.length;
    int color = (pair + pair / ANIMALS.length) % COLORS.length;
    return COLORS[color] + "-" + ANIMALS[animal];
  }
}
