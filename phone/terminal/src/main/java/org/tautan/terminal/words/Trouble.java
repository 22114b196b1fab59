package org.tautan.terminal.words;

/// Everything that can go wrong with a command. Each has a sentence in every language that says
/// what to do, and in the bot mode its name with hyphens is the `error` code.
public enum Trouble {
  // the bot mode's own
  /// The line is not one JSON object.
  MALFORMED_LINE,
  /// Longer than a line may be.
  LINE_TOO_LONG,
  /// No such command.
  UNKNOWN_COMMAND,
  /// An argument is missing; its name is the sentence's argument.
  MISSING_ARGUMENT,
  /// An argument has the wrong form; its name is the sentence's argument.
  BAD_ARGUMENT,
  // accounts, PIN and kit
  /// There is no account on this device yet.
  NO_ACCOUNT,
  /// There is one already.
  ALREADY_HAS_ACCOUNT,
  /// The relay does not answer.
  RELAY_UNREACHABLE,
  /// The relay refused; its reason is the sentence's argument.
  RELAY_REFUSED,
  /// Wrong PIN; how many guesses are left is the sentence's argument.
  WRONG_PIN,
  /// Too many wrong PINs; the wait in minutes is the sentence's argument.
  PIN_THROTTLED,
  /// No PIN is set.
  NO_PIN,
  /// A PIN has at least four digits or letters.
  PIN_TOO_SHORT,
  /// What was typed back is not in the kit.
  KIT_WRONG,
  /// The kit is not on this device (any more).
  NO_KIT,
  /// Not a recovery kit.
  NOT_A_KIT,
  /// A recovery kit that was cut off or mistyped.
  KIT_DAMAGED,
  /// A recovery kit of a newer version.
  KIT_TOO_NEW,
  /// The relay does not know the kit's account.
  UNKNOWN_ACCOUNT,
  /// What the relay said does not verify.
  NOT_VERIFIED,
  // devices
  /// No device with that number.
  NO_SUCH_DEVICE,
  /// The name of a device has 1 to 100 characters.
  BAD_DEVICE_NAME,
  /// Only the phone can do that.
  NOT_THE_PHONE,
  /// Only a companion can do that.
  NOT_A_COMPANION,
  /// The relay did not take the new device list.
  LIST_NOT_ACCEPTED,
  /// Nobody waits for a yes or no.
  NOTHING_TO_CONFIRM,
  // contacts and chats
  /// Not a contact link.
  NOT_A_CONTACT_LINK,
  /// A contact link of a newer version.
  CONTACT_TOO_NEW,
  /// A contact link of another relay.
  CONTACT_ON_OTHER_RELAY,
  /// One's own contact link.
  YOUR_OWN_LINK,
  /// No such chat.
  NO_CHAT,
  /// Empty or longer than 16 KiB.
  WRONG_SIZE,
  /// The chat is a request.
  NOT_ACCEPTED,
  /// The chat is blocked.
  CHAT_BLOCKED,
  /// Sending stopped: two versions of the contact's device list.
  HELD_LIST_FORKED,
  /// Sending waits: the relay withholds a newer device list.
  HELD_LIST_WITHHELD,
  /// The phone has not been heard for two weeks.
  PHONE_SILENT,
  /// This device is not one of an account.
  NOT_LINKED,
  /// No safety number yet.
  NO_SAFETY_NUMBER,
  // pictures and files
  /// No QR code in the picture.
  NO_CODE_FOUND,
  /// Not a picture.
  NOT_A_PICTURE,
  /// Too large a picture.
  PICTURE_TOO_LARGE,
  /// The file cannot be read; why is the sentence's argument.
  UNREADABLE_FILE,
  /// The file cannot be written; its name is the sentence's argument.
  UNWRITABLE_FILE,
  /// The screen cannot be seen; why is the sentence's argument.
  NO_SCREEN,
  // the store
  /// Busy or failed this time.
  STORE_UNAVAILABLE,
  /// No room.
  STORE_FULL,
  /// Cannot be read.
  STORE_CORRUPT,
  /// Written by a newer version.
  STORE_TOO_NEW,
  /// Used by another process.
  STORE_IN_USE,
  /// Its key is not at hand.
  STORE_LOCKED,
  /// Its key lies in the desktop's keychain.
  STORE_KEYCHAIN
}
