package org.tautan.protocol.content;

/// Whether somebody is typing just now. Ephemeral only.
public record Typing(boolean active) implements Kind {}
