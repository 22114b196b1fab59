package org.tautan.terminal.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.tautan.desktop.words.Language;

/// Every sentence that the terminal says, in one language. Immutable; any thread.
///
/// The sentences are in `messages_en.properties` and `messages_id.properties`, as `MessageFormat`
/// patterns, so an apostrophe in them is the typographic one.
public final class Words {
  private final Language language;
  private final ResourceBundle bundle;

  private Words(Language language, ResourceBundle bundle) {
    this.language = language;
    this.bundle = bundle;
  }

  /// The words of a language.
  public static Words of(Language language) {
    ResourceBundle.Control exact =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    return new Words(
        language,
        ResourceBundle.getBundle("org.tautan.terminal.words.messages", language.locale(), exact));
  }

  /// Which language this is.
  public Language language() {
    return language;
  }

  /// A sentence with its arguments filled in.
  ///
  /// @throws java.util.MissingResourceException for a key that does not exist: a bug, found by
  ///   tests
  public String text(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), language.locale()).format(arguments);
  }

  /// What a value of an enum is called: the sentence `family.the-value`.
  public String text(String family, Enum<?> value, Object... arguments) {
    return text(family + "." + code(value), arguments);
  }

  /// What went wrong and what to do about it.
  public String text(Problem problem) {
    return text("trouble", problem.trouble(), problem.arguments().toArray());
  }

  /// A value of an enum as keys and the bot mode write it: `TOO_LARGE` is `too-large`.
  public static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
