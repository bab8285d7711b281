/** An e-mail address as typed, tidied and in lower case; `null` if it cannot be one. Whether a mailbox is there only a letter can tell. */
export function readEmail(text: string): string | null {
  const email = text.trim().toLowerCase();
  return email.length <= 254 &&
    /^[^\s@<>"(),:;\\[\]]+@[^\s@<>"(),:;\\[\]]+\.[^\s@<>"(),:;\\[\]]+$/.test(email)
    ? email
    : null;
}
