package org.tautan.protocol.schema;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import java.util.List;
import java.util.function.Function;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.content.Content;
import org.tautan.protocol.content.HistoryPart;
import org.tautan.protocol.document.AccountDirectory;
import org.tautan.protocol.document.Capabilities;
import org.tautan.protocol.document.CapabilitiesBody;
import org.tautan.protocol.document.DeviceCertificate;
import org.tautan.protocol.document.DeviceCertificateBody;
import org.tautan.protocol.document.DeviceLeaves;
import org.tautan.protocol.document.DeviceLeavesBody;
import org.tautan.protocol.document.DeviceList;
import org.tautan.protocol.document.DeviceListBody;
import org.tautan.protocol.document.PrimaryCertificate;
import org.tautan.protocol.document.PrimaryCertificateBody;
import org.tautan.protocol.envelope.Envelope;
import org.tautan.protocol.envelope.GapMarker;
import org.tautan.protocol.frame.ClientFrame;
import org.tautan.protocol.frame.RelayFrame;
import org.tautan.protocol.linking.LinkRequest;
import org.tautan.protocol.linking.LinkStep;
import org.tautan.protocol.linking.RecoveryKit;
import org.tautan.protocol.linking.RelayDescription;
import org.tautan.protocol.prekey.PreKeyBundle;
import org.tautan.protocol.prekey.PreKeyUpload;
import tautan.v1.Contents;
import tautan.v1.Documents;
import tautan.v1.EnvelopeOuterClass;
import tautan.v1.Frames;
import tautan.v1.Linking;
import tautan.v1.Prekeys;

/// One message that travels or is stored on its own, ours beside the schema's.
record TopLevel<T>(
    Class<T> type, Descriptor schema, Function<T, Bytes> encoder, Decoder<T> decoder) {
  /// Reads bytes, or refuses them.
  interface Decoder<T> {
    T decode(Bytes bytes) throws MalformedException;
  }

  private static final FileDescriptor DOCUMENTS = Documents.getDescriptor();
  private static final FileDescriptor PREKEYS = Prekeys.getDescriptor();
  private static final FileDescriptor ENVELOPES = EnvelopeOuterClass.getDescriptor();
  private static final FileDescriptor FRAMES = Frames.getDescriptor();
  private static final FileDescriptor LINKING = Linking.getDescriptor();
  private static final FileDescriptor CONTENTS = Contents.getDescriptor();

  static final List<TopLevel<?>> ALL =
      List.of(
          of(ClientFrame.class, FRAMES, ClientFrame::encode, ClientFrame::decode),
          of(RelayFrame.class, FRAMES, RelayFrame::encode, RelayFrame::decode),
          of(Content.class, CONTENTS, Content::encode, Content::decode),
          of(HistoryPart.class, CONTENTS, HistoryPart::encode, HistoryPart::decode),
          of(Envelope.class, ENVELOPES, Envelope::encode, Envelope::decode),
          of(GapMarker.class, ENVELOPES, GapMarker::encode, GapMarker::decode),
          of(
              PrimaryCertificate.class,
              DOCUMENTS,
              PrimaryCertificate::encode,
              PrimaryCertificate::decode),
          of(
              PrimaryCertificateBody.class,
              DOCUMENTS,
              PrimaryCertificateBody::encode,
              PrimaryCertificateBody::decode),
          of(
              DeviceCertificate.class,
              DOCUMENTS,
              DeviceCertificate::encode,
              DeviceCertificate::decode),
          of(
              DeviceCertificateBody.class,
              DOCUMENTS,
              DeviceCertificateBody::encode,
              DeviceCertificateBody::decode),
          of(DeviceList.class, DOCUMENTS, DeviceList::encode, DeviceList::decode),
          of(DeviceListBody.class, DOCUMENTS, DeviceListBody::encode, DeviceListBody::decode),
          of(DeviceLeaves.class, DOCUMENTS, DeviceLeaves::encode, DeviceLeaves::decode),
          of(DeviceLeavesBody.class, DOCUMENTS, DeviceLeavesBody::encode, DeviceLeavesBody::decode),
          of(Capabilities.class, DOCUMENTS, Capabilities::encode, Capabilities::decode),
          of(CapabilitiesBody.class, DOCUMENTS, CapabilitiesBody::encode, CapabilitiesBody::decode),
          of(AccountDirectory.class, DOCUMENTS, AccountDirectory::encode, AccountDirectory::decode),
          of(PreKeyUpload.class, PREKEYS, PreKeyUpload::encode, PreKeyUpload::decode),
          of(PreKeyBundle.class, PREKEYS, PreKeyBundle::encode, PreKeyBundle::decode),
          of(LinkRequest.class, LINKING, LinkRequest::encode, LinkRequest::decode),
          new TopLevel<>(
              LinkStep.class,
              LINKING.findMessageTypeByName("LinkMessage"),
              LinkStep::encode,
              LinkStep::decode),
          of(RelayDescription.class, LINKING, RelayDescription::encode, RelayDescription::decode),
          of(RecoveryKit.class, LINKING, RecoveryKit::encode, RecoveryKit::decode));

  private static <T> TopLevel<T> of(
      Class<T> type, FileDescriptor file, Function<T, Bytes> encode, Decoder<T> decode) {
    return new TopLevel<>(type, file.findMessageTypeByName(type.getSimpleName()), encode, decode);
  }

  T random(RandomRecords random) {
    return random.next(type);
  }

  Bytes encode(Object message) {
    return encoder.apply(type.cast(message));
  }

  T decode(Bytes bytes) throws MalformedException {
    return decoder.decode(bytes);
  }

  @Override
  public String toString() {
    return type.getSimpleName();
  }
}
