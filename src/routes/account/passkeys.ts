/** What the browser and our doors say to each other about passkeys (WebAuthn level 3 JSON). Runs in browsers only. */

async function ask(path: string, body?: unknown): Promise<unknown> {
  const init = body
    ? { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
    : {};
  const answer = await fetch(`/api/auth/passkey/${path}`, init);
  if (!answer.ok) throw new Error(`passkey/${path} answered ${answer.status}`);
  return answer.json();
}

/** True if this browser can use passkeys at all. */
export function passkeysWork(): boolean {
  return typeof PublicKeyCredential === 'function' && 'parseRequestOptionsFromJSON' in PublicKeyCredential;
}

/** Signs in with a passkey; false if the person broke it off or it was not accepted. */
export async function signInWithPasskey(): Promise<boolean> {
  return asYesOrNo(async () => {
    const options = (await ask('generate-authenticate-options')) as PublicKeyCredentialRequestOptionsJSON;
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
    await ask('verify-authentication', { response: jsonOf(await navigator.credentials.get({ publicKey })) });
  });
}

/** Adds a passkey of this device to the account; false if the person broke it off or it was not accepted. */
export async function addPasskey(name: string): Promise<boolean> {
  return asYesOrNo(async () => {
    const options = (await ask('generate-register-options')) as PublicKeyCredentialCreationOptionsJSON;
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
    await ask('verify-registration', {
      name,
      response: jsonOf(await navigator.credentials.create({ publicKey })),
    });
  });
}

function jsonOf(credential: Credential | null): unknown {
  if (!(credential instanceof PublicKeyCredential)) throw new Error('No passkey was chosen.');
  return credential.toJSON();
}

async function asYesOrNo(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    console.warn(error);
    return false;
  }
}
