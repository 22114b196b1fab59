/// Blobs: sealed bytes that one device of an account leaves for another, fetched over HTTP.
@NullMarked
package org.tautan.relay.blob;

import org.jspecify.annotations.NullMarked;
