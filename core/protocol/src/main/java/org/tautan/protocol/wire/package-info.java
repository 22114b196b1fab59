/// Protobuf's wire format, written down as combinators: a [org.tautan.protocol.wire.MessageCodec]
/// is a list of [org.tautan.protocol.wire.Field]s, each of a [org.tautan.protocol.wire.FieldType],
/// and reads like the schema.
///
/// Stricter than protobuf where leniency could hurt: a known field of another wire type, a number
/// out of range, text that is not UTF-8, a group, or a missing id is refused instead of repaired.
/// When a singular field comes twice the last one holds, for messages too.
@NullMarked
package org.tautan.protocol.wire;

import org.jspecify.annotations.NullMarked;
