package org.tautan.engine.identity;

/// What this device keeps about one device of its account beside the verified list: what it is
/// called, and whether the person has been told of it.
///
/// @param name empty where nobody has said
/// @param platform its operating system; empty likewise
/// @param namedAt hybrid logical clock of the decision on the name; 0 for the one that it was
///   linked under
public record DeviceLabel(String name, String platform, long namedAt, Notice notice) {
  /// A device of which nothing is kept.
  public static final DeviceLabel NONE = new DeviceLabel("", "", 0, Notice.NONE);

  /// Whether the person on this device is to hear that the device is new.
  public enum Notice {
    /// Nothing is to be told, or the person has seen it.
    NONE,
    /// It is new, and has not been told yet.
    DUE,
    /// It was told, and the person has not said that they have seen it.
    TOLD
  }

  /// The label that a device is linked under.
  public static DeviceLabel linked(String name, String platform) {
    return new DeviceLabel(DeviceNames.clean(name), DeviceNames.clean(platform), 0, Notice.NONE);
  }

  /// The same device under another name; a platform that is not known leaves the one before.
  public DeviceLabel named(String newName, String newPlatform, long at) {
    String os = DeviceNames.clean(newPlatform);
    return new DeviceLabel(DeviceNames.clean(newName), os.isEmpty() ? platform : os, at, notice);
  }

  /// The same with another notice.
  public DeviceLabel with(Notice other) {
    return new DeviceLabel(name, platform, namedAt, other);
  }
}
