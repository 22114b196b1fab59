package org.tautan.engine.linking;

import java.util.List;

/// The fixed table of 64 pictures of which both screens show the same three (PROTOCOL §7). The
/// order is part of the protocol. Every picture differs from the others in shape, not only in
/// colour.
public enum LinkEmoji {
  TIGER("🐯", "tiger", "harimau"),
  ELEPHANT("🐘", "elephant", "gajah"),
  MONKEY("🐒", "monkey", "monyet"),
  HORSE("🐎", "horse", "kuda"),
  COW("🐄", "cow", "sapi"),
  GOAT("🐐", "goat", "kambing"),
  CAT("🐈", "cat", "kucing"),
  RABBIT("🐇", "rabbit", "kelinci"),
  CHICKEN("🐔", "chicken", "ayam"),
  DUCK("🦆", "duck", "bebek"),
  OWL("🦉", "owl", "burung hantu"),
  CROCODILE("🐊", "crocodile", "buaya"),
  TURTLE("🐢", "turtle", "kura-kura"),
  FROG("🐸", "frog", "katak"),
  SNAKE("🐍", "snake", "ular"),
  FISH("🐟", "fish", "ikan"),
  OCTOPUS("🐙", "octopus", "gurita"),
  CRAB("🦀", "crab", "kepiting"),
  ANT("🐜", "ant", "semut"),
  BEE("🐝", "bee", "lebah"),
  BUTTERFLY("🦋", "butterfly", "kupu-kupu"),
  SNAIL("🐌", "snail", "siput"),
  PALM_TREE("🌴", "palm tree", "pohon kelapa"),
  CACTUS("🌵", "cactus", "kaktus"),
  SUNFLOWER("🌻", "sunflower", "bunga matahari"),
  MUSHROOM("🍄", "mushroom", "jamur"),
  BANANA("🍌", "banana", "pisang"),
  WATERMELON("🍉", "watermelon", "semangka"),
  PINEAPPLE("🍍", "pineapple", "nanas"),
  GRAPES("🍇", "grapes", "anggur"),
  APPLE("🍎", "apple", "apel"),
  CORN("🌽", "corn", "jagung"),
  CHILLI("🌶️", "chilli", "cabai"),
  CARROT("🥕", "carrot", "wortel"),
  EGG("🥚", "egg", "telur"),
  RICE("🍚", "rice", "nasi"),
  BREAD("🍞", "bread", "roti"),
  CAKE("🎂", "cake", "kue"),
  COFFEE("☕", "coffee", "kopi"),
  MOON("🌙", "moon", "bulan"),
  STAR("⭐", "star", "bintang"),
  SUN("☀️", "sun", "matahari"),
  RAINBOW("🌈", "rainbow", "pelangi"),
  FIRE("🔥", "fire", "api"),
  DROP("💧", "drop", "tetes air"),
  SNOWMAN("⛄", "snowman", "manusia salju"),
  VOLCANO("🌋", "volcano", "gunung berapi"),
  BICYCLE("🚲", "bicycle", "sepeda"),
  TRAIN("🚂", "train", "kereta api"),
  ROCKET("🚀", "rocket", "roket"),
  SAILING_BOAT("⛵", "sailing boat", "perahu layar"),
  PLANE("✈️", "plane", "pesawat"),
  HOUSE("🏠", "house", "rumah"),
  BALLOON("🎈", "balloon", "balon"),
  GIFT("🎁", "gift", "kado"),
  GUITAR("🎸", "guitar", "gitar"),
  DRUM("🥁", "drum", "gendang"),
  FOOTBALL("⚽", "football", "bola"),
  CROWN("👑", "crown", "mahkota"),
  GLASSES("👓", "glasses", "kacamata"),
  UMBRELLA("☂️", "umbrella", "payung"),
  KEY("🔑", "key", "kunci"),
  BELL("🔔", "bell", "lonceng"),
  SCISSORS("✂️", "scissors", "gunting");

  private static final int BITS = 6;
  private static final int SHOWN = 3;
  private static final List<LinkEmoji> TABLE = List.of(values());

  private final String symbol;
  private final String english;
  private final String indonesian;

  LinkEmoji(String symbol, String english, String indonesian) {
    this.symbol = symbol;
    this.english = english;
    this.indonesian = indonesian;
  }

  /// The picture.
  public String symbol() {
    return symbol;
  }

  /// Its English name, for those who cannot see it.
  public String english() {
    return english;
  }

  /// Its Indonesian name.
  public String indonesian() {
    return indonesian;
  }

  /// The three pictures that the first 18 bits, most significant first, stand for.
  static List<LinkEmoji> of(byte[] derived) {
    int bits = (derived[0] & 0xff) << 16 | (derived[1] & 0xff) << 8 | (derived[2] & 0xff);
    int mask = (1 << BITS) - 1;
    int unused = 24 - SHOWN * BITS;
    return List.of(
        TABLE.get((bits >>> (unused + 2 * BITS)) & mask),
        TABLE.get((bits >>> (unused + BITS)) & mask),
        TABLE.get((bits >>> unused) & mask));
  }
}
