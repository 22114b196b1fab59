package org.tautan.protocol.content;

/// The phone is there. Daily, from device 0, own account only.
public record Alive() implements Kind {}
