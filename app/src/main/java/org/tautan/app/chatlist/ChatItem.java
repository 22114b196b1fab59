package org.tautan.app.chatlist;

import org.tautan.protocol.AccountId;

/// One row of the list of chats.
///
/// @param title what the person calls the other side
/// @param unread messages that were not read on any own device
public record ChatItem(AccountId account, String title, int unread) {}
