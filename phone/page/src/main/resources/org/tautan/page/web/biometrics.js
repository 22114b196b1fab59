// The phone's own way of recognising its owner (WebAuthn with its `prf` extension): a secret that opens the storage, and that the
// authenticator computes for nobody else.

const hex = (buffer) => [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const bytes = (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
const random = (length) => crypto.getRandomValues(new Uint8Array(length));
const SALT = 32;

// Browsers bind such keys to a name: an address of digits has none.
const isNamed = () => !/^[\d.]+$|:/.test(location.hostname);

// Whether this phone may have it. Some tell only when it is tried.
export async function mayHave() {
  if (!globalThis.PublicKeyCredential || !isNamed()) return false;
  const known = await PublicKeyCredential.getClientCapabilities?.();
  if (known?.['extension:prf'] === false) return false;
  return PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable();
}

// What the authenticator computes for a credential and salt, in hex; null when it, or its owner, does not.
export async function ask({ credential, salt }) {
  const publicKey = {
    challenge: random(32),
    allowCredentials: [{ type: 'public-key', id: bytes(credential) }],
    userVerification: 'required',
    extensions: { prf: { eval: { first: bytes(salt) } } },
  };
  const given = await navigator.credentials.get({ publicKey }).catch(() => null);
  const secret = given?.getClientExtensionResults().prf?.results?.first;
  return secret ? hex(secret) : null;
}

// A new credential with its salt and secret, all in hex; null when there is none to be had.
export async function make(name) {
  const publicKey = {
    rp: { name: 'Tautan' },
    user: { id: random(16), name, displayName: name },
    challenge: random(32),
    pubKeyCredParams: [{ type: 'public-key', alg: -7 }, { type: 'public-key', alg: -257 }],
    authenticatorSelection: { authenticatorAttachment: 'platform', residentKey: 'discouraged', userVerification: 'required' },
    extensions: { prf: {} },
  };
  const made = await navigator.credentials.create({ publicKey }).catch(() => null);
  if (!made?.getClientExtensionResults().prf?.enabled) return null;
  const question = { credential: hex(made.rawId), salt: hex(random(SALT)) };
  const secret = await ask(question);
  return secret && { ...question, secret };
}
