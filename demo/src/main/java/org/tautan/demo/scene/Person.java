package org.tautan.demo.scene;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tautan.demo.process.Device;

/// One person of the story with their devices. One thread.
final class Person {
  private final String name;
  private final String pin;
  private final Map<String, Device> devices = new LinkedHashMap<>();
  private String account = "";
  private String phone;

  /// @param letter how the story calls the person: the phone is `A`, companions `A1`, `A2` …
  Person(String letter, String name, String pin) {
    this.phone = letter;
    this.name = name;
    this.pin = pin;
  }

  String name() {
    return name;
  }

  String pin() {
    return pin;
  }

  String account() {
    return account;
  }

  void account(String id) {
    account = id;
  }

  /// The phone in use.
  Device phone() {
    return device(phone);
  }

  /// Another phone is in use from now on.
  void movedTo(Device device) {
    devices.remove(phone);
    phone = device.name();
    keep(device);
  }

  Device device(String called) {
    Device device = devices.get(called);
    if (device == null) {
      throw new IllegalStateException("the story knows no " + called);
    }
    return device;
  }

  /// Whether a device of that name is in use.
  boolean has(String called) {
    return devices.containsKey(called);
  }

  /// Keeps a device, in place of an earlier one of that name.
  void keep(Device device) {
    devices.put(device.name(), device);
  }

  void forget(String called) {
    devices.remove(called);
  }

  /// All that run.
  List<Device> devices() {
    return devices.values().stream().filter(Device::isAlive).toList();
  }

  Stream<Device> companions() {
    return devices().stream().filter(device -> !device.name().equals(phone));
  }

  /// Where a device keeps its data.
  static Path data(Path stage, String called) {
    return stage.resolve(called);
  }
}
