package org.tautan.app.notification;

import org.tautan.app.settings.Switch;
import org.tautan.protocol.AccountId;

/// A notification of one chat's newest message, with no more in it than the person allows.
///
/// @param title a name, or only "Tautan"
/// @param text what was written, or only that something was
/// @param sound whether it may be heard
public record Notice(AccountId chat, String title, String text, Switch sound) {}
