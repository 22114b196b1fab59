package org.tautan.app;

import org.tautan.app.notification.NotificationPort;
import org.tautan.desktop.vault.slot.Keychain;

/// What a person's desktop does for the program, where it does.
///
/// @param notifications shows what has come
/// @param keychain may keep the key of what is stored here
public record DesktopServices(NotificationPort notifications, Keychain keychain) {}
