import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from "node:crypto";
import { keyFor } from "#db/secret.ts";

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** 256 bits by chance, as letters that pass through any address. */
export function newToken(): string {
  return randomBytes(32).toString("hex");
}

/** What is kept of a token: enough to know it again, not enough to use it. */
export function hashOfToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** The same for words too short to stand up to guessing: useless without the secret of this installation. */
export function fingerprint(purpose: string, words: string): string {
  return createHmac("sha256", keyFor(purpose)).update(words).digest("hex");
}

/** Encrypts words that have to be read again. `owner` is bound to them: in another row they cannot be read. */
export function encrypt(purpose: string, owner: number, words: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", keyFor(purpose), nonce).setAAD(Buffer.from(String(owner)));
  const sealed = Buffer.concat([cipher.update(words, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** What `encrypt` was given; undefined when it was made with another secret, for another owner, or changed since. */
export function decrypt(purpose: string, owner: number, sealed: string): string | undefined {
  const bytes = Buffer.from(sealed, "base64url");
  try {
    const decipher = createDecipheriv("aes-256-gcm", keyFor(purpose), bytes.subarray(0, NONCE_BYTES))
      .setAAD(Buffer.from(String(owner)))
      .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    const words = [decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()];
    return Buffer.concat(words).toString("utf8");
  } catch {
    // Node says of a wrong key only that the data is "unsupported": there is nothing more to learn from it.
    return undefined;
  }
}
