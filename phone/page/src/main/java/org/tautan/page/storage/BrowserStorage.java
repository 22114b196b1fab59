package org.tautan.page.storage;

import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSString;
import org.teavm.jso.typedarrays.Int8Array;

/// What `storage.js` does for the engine: IndexedDB databases, each open in one tab only.
public interface BrowserStorage extends JSObject {
  /// Opens a database, made if missing.
  ///
  /// @param patience how long to wait for another tab to let go of it, ms
  JSPromise<Opened> open(String name, int patience);

  /// What came of something.
  interface Outcome extends JSObject {
    /// The name of the browser's error; empty when it went well.
    @JSProperty
    String getError();
  }

  /// A database, if there is no error.
  interface Opened extends Outcome {
    /// The ring of keys, taken out of the seal that only this browser opens; empty if there is
    /// none.
    @JSProperty
    Int8Array getRing();

    /// The guesses, as they were written; empty if there are none.
    @JSProperty
    Int8Array getGuesses();

    /// Reads every row.
    JSPromise<Loaded> load();

    /// Begins to collect changes.
    Batch batch();

    /// Deletes the keys and all rows, then closes.
    JSPromise<Outcome> erase();

    /// Lets other tabs have it.
    JSPromise<Outcome> close();
  }

  /// Every row, if there is no error.
  interface Loaded extends Outcome {
    /// Their names.
    @JSProperty
    JSArrayReader<JSString> getNames();

    /// Their contents, in the same order.
    @JSProperty
    JSArrayReader<Int8Array> getContents();
  }

  /// Changes that are written in one transaction.
  interface Batch extends JSObject {
    /// Inserts or replaces a row.
    void put(String name, Int8Array content);

    /// Deletes a row.
    void remove(String name);

    /// Replaces the ring of keys.
    void ring(Int8Array ring);

    /// Replaces the guesses.
    void guesses(Int8Array guesses);

    /// Writes them all, durably, or none.
    JSPromise<Outcome> commit();
  }
}
