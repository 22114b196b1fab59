package org.tautan.desktop.words;

import java.util.Locale;
import java.util.Optional;

/// A language in which Tautan speaks.
public enum Language {
  /// English.
  ENGLISH("en"),
  /// Bahasa Indonesia.
  INDONESIAN("id");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /// Its ISO 639-1 code.
  public String code() {
    return code;
  }

  /// How Java formats dates and numbers in it.
  public Locale locale() {
    return Locale.of(code);
  }

  /// The language with that ISO 639-1 code.
  public static Optional<Language> ofCode(String code) {
    for (Language language : values()) {
      if (language.code.equals(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  /// The system's language, or English where Tautan does not speak it.
  public static Language ofSystem() {
    return ofCode(Locale.getDefault().getLanguage()).orElse(ENGLISH);
  }
}
