package org.tautan.interop;

/// A message under way.
@SuppressWarnings("ArrayRecordComponent")
record Wire(boolean preKey, byte[] bytes) {}
