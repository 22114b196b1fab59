package org.tautan.relay;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tautan.relay.web.PageFiles;

/// Which phone page it is: half of SHA-256 over all its files. Two pages with the same are the
/// same.
///
/// @param hex 32 digits
public record PageHash(String hex) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");
  private static final Pattern NAMED = Pattern.compile("\"/page/([0-9a-f]{32})/main\\.js\"");

  /// Checks the form.
  public PageHash {
    if (!FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException("not the hash of a page");
    }
  }

  /// The page that this program brings. Reads all of it.
  public static Optional<PageHash> ofThisProgram() {
    return PageFiles.find().map(files -> new PageHash(files.hash()));
  }

  /// What a relay's page says of itself.
  ///
  /// @param html what the relay shows at `/`
  public static Optional<PageHash> in(String html) {
    Matcher named = NAMED.matcher(html);
    return named.find() ? Optional.of(new PageHash(named.group(1))) : Optional.empty();
  }

  /// In eight groups of four, as the page shows it too, for people who compare.
  public String grouped() {
    return hex.replaceAll("(.{4})(?=.)", "$1 ");
  }
}
