package org.tautan.app.emoji;

/// Where an emoji stands in the picker.
public enum EmojiCategory {
  /// Faces.
  SMILEYS("😀"),
  /// Hands, people, what they do.
  PEOPLE("👋"),
  /// Animals and plants.
  ANIMALS("🐻"),
  /// What people eat and drink.
  FOOD("🍔"),
  /// Places and ways there.
  TRAVEL("🚗"),
  /// Games, sports, arts.
  ACTIVITIES("⚽"),
  /// Things.
  OBJECTS("💡"),
  /// Signs.
  SYMBOLS("❤️"),
  /// Flags.
  FLAGS("🏳️");

  private final String sign;

  EmojiCategory(String sign) {
    this.sign = sign;
  }

  /// The emoji that stands for it.
  public String sign() {
    return sign;
  }
}
