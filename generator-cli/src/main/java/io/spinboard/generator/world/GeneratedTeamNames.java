package io.spinboard.generator.world;

/** Generates team names of a color and an animal. */
final class GeneratedTeamNames {
  private static final String[] COLORS = {
    "Amber", "Azure", "Bronze", "Coral", "Crimson", "Emerald", "Golden", "Indigo",
    "Ivory", "Jade", "Lilac", "Olive", "Ruby", "Silver", "Teal", "Violet"
  };
  private static final String[] ANIMALS = {
    "Badger", "Crane", "Dolphin", "Falcon", "Gecko", "Heron", "Ibis", "Jaguar",
    "Koala", "Lynx", "Marten", "Otter", "Panther", "Raven", "Stoat", "Walrus"
  };
  private static final int PAIRS = COLORS.length * ANIMALS.length;

  private GeneratedTeamNames() {}

  /** The first {@code count} names, all distinct. */
  static String[] first(int count) {
    String[] names = new String[count];
    for (int i = 0; i < count; i++) {
      names[i] = name(i);
    }
    return names;
  }

  /** The name with a number, counted from 0. Different numbers have different names. */
  static String name(long number) {
    String pair = pair((int) (number % PAIRS));
    return number < PAIRS ? pair : pair + "-" + (number / PAIRS + 1);
  }

  /** Follows diagonals of the table of pairs, so that neighbors differ in both words. */
  private static String pair(int pair) {
    int animal = pair % ANIMALS.length;
    int color = (pair + pair / ANIMALS.length) % COLORS.length;
    return COLORS[color] + "-" + ANIMALS[animal];
  }
}
