package org.tautan.protocol.content;

/// What a content says: field 10 to 99 of [Content].
public sealed interface Kind
    permits Text,
        SentTranscript,
        Receipt,
        ReadMarker,
        Retry,
        NotSent,
        Alive,
        ListAnnouncement,
        ChatDecision,
        Typing,
        Renewal,
        ProfileChange,
        HistoryNotice,
        HistoryChunk,
        HistoryRequest,
        UnknownKind {}
