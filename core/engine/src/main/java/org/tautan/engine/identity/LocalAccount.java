package org.tautan.engine.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.tautan.crypto.IdentityKeyPair;
import org.tautan.crypto.RootKeyPair;
import org.tautan.engine.session.LocalDevice;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.Limits;
import org.tautan.protocol.document.DeviceList;
import org.tautan.protocol.frame.Admission;
import org.tautan.protocol.linking.RelayDescription;

/// Everything that makes this device what it is, keys included: one row of the store
/// ([AccountCodec]). Changed only together with that row, by [AccountHolder].
///
/// Closing it wipes the private keys. One thread at a time.
public final class LocalAccount implements AutoCloseable {
  private final Membership membership;
  private final Standing standing;
  private final OwnProfile profile;
  private final RelayDescription relay;
  private final IdentityKeyPair identity;
  private final Optional<RootKeyPair> root;
  private final Optional<Admission> admission;
  private final Optional<PinRecord> pin;
  private final List<DeviceList> pendingLists;
  private final Map<DeviceId, DeviceLabel> labels;

  LocalAccount(Parts parts) {
    this.membership = parts.membership;
    this.standing = parts.standing;
    this.profile = parts.profile;
    this.relay = parts.relay;
    this.identity = parts.identity;
    this.root = parts.root;
    this.admission = parts.admission;
    this.pin = parts.pin;
    this.pendingLists = List.copyOf(parts.pendingLists);
    this.labels = Map.copyOf(parts.labels);
  }

  /// Which account and device.
  public Membership membership() {
    return membership;
  }

  /// The account.
  public AccountId account() {
    return membership.account();
  }

  /// This device.
  public DeviceAddress address() {
    return membership.address();
  }

  /// Whether it may log in.
  public Standing standing() {
    return standing;
  }

  /// What the person chose.
  public OwnProfile profile() {
    return profile;
  }

  /// Where the account lives.
  public RelayDescription relay() {
    return relay;
  }

  /// This device's identity.
  public IdentityKeyPair identity() {
    return identity;
  }

  /// The account's root, on a phone whose kit is not confirmed yet.
  public Optional<RootKeyPair> root() {
    return root;
  }

  /// What the relay is to admit a new account by, as long as it has not answered.
  public Optional<Admission> admission() {
    return admission;
  }

  /// The PIN, as far as it is kept.
  public Optional<PinRecord> pin() {
    return pin;
  }

  /// Lists that were signed and whose acceptance is not known yet, each the successor of the one
  /// before. Nothing else may be signed under their versions (PROTOCOL §4).
  public List<DeviceList> pendingLists() {
    return pendingLists;
  }

  /// What is kept of the account's devices.
  public Map<DeviceId, DeviceLabel> labels() {
    return labels;
  }

  /// What is kept of one of them.
  public DeviceLabel label(DeviceId device) {
    return labels.getOrDefault(device, DeviceLabel.NONE);
  }

  /// This device as sessions see it.
  public LocalDevice localDevice() {
    return new LocalDevice(address(), identity, membership.registrationId());
  }

  /// A changed copy that shares the keys with this one.
  public Parts change() {
    return new Parts(this);
  }

  @Override
  public void close() {
    identity.close();
    root.ifPresent(RootKeyPair::close);
  }

  @Override
  public String toString() {
    return "LocalAccount[device " + address().device().number() + ", " + standing + "]";
  }

  /// The parts of an account that is being made or changed.
  public static final class Parts {
    private Membership membership;
    private Standing standing;
    private OwnProfile profile;
    private RelayDescription relay;
    private IdentityKeyPair identity;
    private Optional<RootKeyPair> root = Optional.empty();
    private Optional<Admission> admission = Optional.empty();
    private Optional<PinRecord> pin = Optional.empty();
    private List<DeviceList> pendingLists = List.of();
    private final TreeMap<DeviceId, DeviceLabel> labels = new TreeMap<>();

    /// A new account.
    public Parts(
        Membership membership,
        Standing standing,
        OwnProfile profile,
        RelayDescription relay,
        IdentityKeyPair identity) {
      this.membership = membership;
      this.standing = standing;
      this.profile = profile;
      this.relay = relay;
      this.identity = identity;
    }

    private Parts(LocalAccount from) {
      this(from.membership, from.standing, from.profile, from.relay, from.identity);
      this.root = from.root;
      this.admission = from.admission;
      this.pin = from.pin;
      this.pendingLists = from.pendingLists;
      this.labels.putAll(from.labels);
    }

    /// Sets the membership.
    public Parts membership(Membership value) {
      membership = value;
      return this;
    }

    /// Sets the standing; who is registered needs no admission any more.
    public Parts standing(Standing value) {
      standing = value;
      if (value != Standing.UNREGISTERED) {
        admission = Optional.empty();
      }
      return this;
    }

    /// Sets the profile.
    public Parts profile(OwnProfile value) {
      profile = value;
      return this;
    }

    /// Sets the relay.
    public Parts relay(RelayDescription value) {
      relay = value;
      return this;
    }

    /// Sets or takes away the root key; a root that is taken away is for the caller to close.
    public Parts root(Optional<RootKeyPair> value) {
      root = value;
      return this;
    }

    /// Sets what a new account is to be admitted by, or that nothing does.
    public Parts admission(Optional<Admission> value) {
      admission = value;
      return this;
    }

    /// Sets the PIN.
    public Parts pin(PinRecord value) {
      pin = Optional.of(value);
      return this;
    }

    /// Sets the lists whose acceptance is open, oldest first.
    public Parts pendingLists(List<DeviceList> value) {
      pendingLists = value;
      return this;
    }

    /// Keeps something of a device. Of more devices than a list has it would be the oldest ones
    /// that are forgotten: linkings that came to nothing.
    public Parts label(DeviceId device, DeviceLabel value) {
      labels.put(device, value);
      if (labels.size() > Limits.DEVICES_READ) {
        labels.remove(labels.firstKey());
      }
      return this;
    }

    /// Forgets the devices that are not to be kept.
    public Parts forgetUnless(Predicate<DeviceId> kept) {
      for (DeviceId device : List.copyOf(labels.keySet())) {
        if (!kept.test(device)) {
          labels.remove(device);
        }
      }
      return this;
    }

    /// The account.
    public LocalAccount build() {
      return new LocalAccount(this);
    }
  }
}
