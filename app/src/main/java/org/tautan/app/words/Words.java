package org.tautan.app.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.tautan.desktop.words.Language;

/// Every sentence of the window, in one language. Immutable; any thread.
///
/// A key is `feature.the-sentence`; the sentences of a feature are `words_en.properties` and
/// `words_id.properties` in the feature's own folder, as `MessageFormat` patterns, so an apostrophe
/// in them is the typographic one.
public final class Words {
  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Language language;
  private final Map<String, ResourceBundle> bundles = new ConcurrentHashMap<>();
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

  private Words(Language language) {
    this.language = language;
  }

  /// The words of a language.
  public static Words of(Language language) {
    return new Words(language);
  }

  /// Which language this is.
  public Language language() {
    return language;
  }

  /// How numbers and dates are written in it.
  public Locale locale() {
    return language.locale();
  }

  /// A sentence with its arguments filled in.
  ///
  /// @throws java.util.MissingResourceException for a key that does not exist: a bug, found by
  ///   tests
  public String text(String key, Object... arguments) {
    MessageFormat format = formats.computeIfAbsent(key, this::format);
    // it keeps notes while it formats
    synchronized (format) {
      return format.format(arguments);
    }
  }

  /// What a value of an enum is called: the sentence `family.the-value`.
  public String text(String family, Enum<?> value, Object... arguments) {
    String code = value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return text(family + "." + code, arguments);
  }

  private MessageFormat format(String key) {
    String feature = key.substring(0, key.indexOf('.'));
    return new MessageFormat(bundle(feature).getString(key), locale());
  }

  private ResourceBundle bundle(String feature) {
    return bundles.computeIfAbsent(
        feature,
        name -> ResourceBundle.getBundle("org.tautan.app." + name + ".words", locale(), EXACT));
  }
}
