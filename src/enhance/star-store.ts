/** Stars of one edition as this browser keeps them; with an account it mirrors them, for when there is no network. */
export type StarStore = {
  codes(): readonly string[];
  save(codes: readonly string[]): void;
  /** True if the stars are those of an account. */
  isAccount(): boolean;
  setAccount(account: boolean): void;
  /** Changes that the server has not heard of. */
  unsent(): { readonly join: readonly string[]; readonly leave: readonly string[] };
  saveUnsent(unsent: { readonly join: readonly string[]; readonly leave: readonly string[] }): void;
  /** The secret part of the private calendar address of a browser that is not signed in. */
  calendar(): string | null;
  saveCalendar(token: string): void;
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
  const saveList = (name: string, codes: readonly string[]) =>
    write(`${name}.${slug}`, codes.length > 0 ? JSON.stringify(codes) : null);
  return {
    codes: () => list('stars'),
    save: (codes) => saveList('stars', [...new Set(codes)]),
    isAccount: () => read(`account.${slug}`) !== null,
    setAccount: (account) => write(`account.${slug}`, account ? '1' : null),
    unsent: () => ({ join: list('join'), leave: list('leave') }),
    saveUnsent: ({ join, leave }) => {
      saveList('join', join);
      saveList('leave', leave);
    },
    calendar: () => read(`calendar.${slug}`),
    saveCalendar: (token) => write(`calendar.${slug}`, token),
    forget: () => {
      for (const name of ['stars', 'account', 'join', 'leave', 'calendar']) write(`${name}.${slug}`, null);
    },
  };
}

/** Everything that belongs to an account, of all editions: for signing out. */
export function forgetAccountStars(): void {
  for (let index = localStorage.length - 1; index >= 0; index -= 1) {
    const [, slug] = /^hallway\.account\.(.+)$/.exec(localStorage.key(index) ?? '') ?? [];
    if (slug) starStore(slug).forget();
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
