package org.tautan.app;

import java.time.InstantSource;
import org.tautan.app.bridge.EngineClient;
import org.tautan.app.emoji.EmojiImages;
import org.tautan.app.notification.NotificationPort;
import org.tautan.app.qr.CodeFinder;
import org.tautan.app.relay.RelayHost;
import org.tautan.app.settings.CurrentSettings;
import org.tautan.app.shell.OpenedLinks;
import org.tautan.app.shell.Program;
import org.tautan.app.words.Words;

/// What every screen is made of.
///
/// @param engine the account's engine
/// @param relay the relay of new links
/// @param settings what the person chose here
/// @param links that were opened outside the window
/// @param words in the language that was chosen; another language makes other screens
/// @param emoji pictures of emoji
/// @param finder finds codes in pictures
/// @param clock what time it is
/// @param program the window and the program around it
/// @param notifications the desktop's
public record AppParts(
    EngineClient engine,
    RelayHost relay,
    CurrentSettings settings,
    OpenedLinks links,
    Words words,
    EmojiImages emoji,
    CodeFinder finder,
    InstantSource clock,
    Program program,
    NotificationPort notifications) {}
