/** Stars of one edition as this browser keeps them; with an account it mirrors them, for when there is no network. */
export type StarStore = {
  codes(): readonly string[];
  save(codes: readonly string[]): void;
  /** Whose the stars are; `null` if they are this browser's alone. */
  account(): string | null;
  setAccount(owner: string | null): void;
  /** Changes of that account that the server has not heard of. */
  unsent(): { readonly join: readonly string[]; readonly leave: readonly string[] };
  saveUnsent(unsent: { readonly join: readonly string[]; readonly leave: readonly string[] }): void;
  /** The secret part of the private calendar address of a browser that is not signed in. */
  calendar(): string | null;
  saveCalendar(token: string): void;
  /** The stars are another's; what waits to be sent stays for whose it is. */
  leave(): void;
  forget(): void;
};

const prefix = 'hallway.';

/** What this browser keeps of the stars of an edition; browsers that keep nothing simply forget. */
export function starStore(slug: string): StarStore {
  const list = (name: string): string[] => {
    try {
      const kept: unknown = JSON.parse(read(`${name}.${slug}`) ?? '[]');
      return Array.isArray(kept) ? kept.filter((code) => /^[\w-]{1,40}$/.test(String(code))).map(String) : [];
    } catch (error) {
      if (error instanceof SyntaxError) return [];
      throw error;
    }
  };
  const account = () => read(`account.${slug}`);
  // Each account has its own, so that nothing is sent as somebody else's.
  const own = (name: string) => `${name}.${account() ?? ''}`;
  const saveList = (name: string, codes: readonly string[]) =>
    write(`${name}.${slug}`, codes.length > 0 ? JSON.stringify(codes) : null);
  return {
    codes: () => list('stars'),
    save: (codes) => saveList('stars', [...new Set(codes)]),
    account,
    setAccount: (owner) => write(`account.${slug}`, owner),
    unsent: () => ({ join: list(own('join')), leave: list(own('leave')) }),
    saveUnsent: ({ join, leave }) => {
      saveList(own('join'), join);
      saveList(own('leave'), leave);
    },
    leave: () => {
      for (const name of ['stars', 'account', 'calendar']) write(`${name}.${slug}`, null);
    },
    calendar: () => read(`calendar.${slug}`),
    saveCalendar: (token) => write(`calendar.${slug}`, token),
    forget: () => {
      for (const name of [own('join'), own('leave'), 'stars', 'account', 'calendar'])
        write(`${name}.${slug}`, null);
    },
  };
}

/** Everything that belongs to an account, of all editions: for signing out. */
export function forgetAccountStars(): void {
  for (const name of keysOf(/^account\./)) starStore(name.slice('account.'.length)).forget();
}

/** Names under which this browser keeps something. */
export function keysOf(pattern: RegExp): readonly string[] {
  try {
    return Object.keys(localStorage).flatMap((key) => {
      const name = key.startsWith(prefix) ? key.slice(prefix.length) : '';
      return pattern.test(name) ? [name] : [];
    });
  } catch (error) {
    noStorage(error);
    return [];
  }
}

export function read(name: string): string | null {
  try {
    return localStorage.getItem(prefix + name);
  } catch (error) {
    return noStorage(error);
  }
}

export function write(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(prefix + name);
    else localStorage.setItem(prefix + name, value);
  } catch (error) {
    noStorage(error);
  }
}

/** A browser may refuse to keep anything (private windows, full disks); then nothing is kept and the page works on. */
function noStorage(error: unknown): null {
  if (error instanceof DOMException) return null;
  throw error;
}
