/// The codec against the schema: protobuf-java is the judge.
@NullMarked
package org.tautan.protocol.schema;

import org.jspecify.annotations.NullMarked;
