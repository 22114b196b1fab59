package org.tautan.relay;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.MessageId;
import org.tautan.protocol.SubmissionId;
import org.tautan.protocol.envelope.Audience;
import org.tautan.protocol.envelope.CiphertextType;
import org.tautan.protocol.frame.DeviceMessage;
import org.tautan.protocol.frame.Request;
import org.tautan.protocol.frame.SubmitMode;
import org.tautan.protocol.frame.Target;

/// What clients submit; the text stands where a ciphertext would.
final class Messages {
  private Messages() {}

  static Request.Submit to(TestAccount account, String text) {
    return submit(SubmitMode.FANOUT, List.of(target(account, text)));
  }

  static Request.Submit submit(SubmitMode mode, List<Target> targets) {
    return new Request.Submit(
        new SubmissionId(TestDevice.random(SubmissionId.SIZE)),
        mode,
        new MessageId(TestDevice.random(MessageId.SIZE)),
        targets);
  }

  /// To all devices of an account.
  static Target target(TestAccount account, String text) {
    List<TestDevice> devices = new ArrayList<>(List.of(account.phone));
    devices.addAll(account.companions);
    return target(account, devices, text);
  }

  static Target target(TestAccount account, List<TestDevice> devices, String text) {
    return new Target(
        account.id(),
        account.reference(),
        devices.stream().map(device -> message(device, text)).toList());
  }

  static DeviceMessage message(TestDevice device, String text) {
    return message(device, Bytes.copyOf(text.getBytes(StandardCharsets.UTF_8)), Audience.ANYONE);
  }

  static DeviceMessage message(TestDevice device, Bytes ciphertext, Audience audience) {
    return new DeviceMessage(
        device.id, device.registrationId, CiphertextType.SIGNAL_MESSAGE, audience, ciphertext);
  }
}
