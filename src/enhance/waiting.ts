import { read, write } from './star-store.ts';
import { words } from './words.ts';

/** A form that the server has not taken yet; `owner` tells whose it is. */
export type Waiting = {
  readonly owner: string;
  readonly fields: readonly (readonly [string, string])[];
  /** Where it goes if that differs from form to form. */
  readonly to?: string;
  /** What the server said of it for good, such as why not: it is not sent again, and stays until it was read. */
  readonly said?: string;
};

/** What waits under a name in this browser, of whoever it is. */
export function waitingIn(name: string): readonly Waiting[] {
  const kept: unknown = JSON.parse(read(name) ?? '[]');
  return Array.isArray(kept) ? kept : [];
}

export function addWaiting(name: string, form: Waiting): void {
  keep(name, [...waitingIn(name), form]);
}

export function dropWaiting(name: string, form: Waiting): void {
  replace(name, form, []);
}

function replace(name: string, form: Waiting, by: readonly Waiting[]): void {
  const gone = JSON.stringify(form);
  keep(
    name,
    waitingIn(name).flatMap((each) => (JSON.stringify(each) === gone ? by : [each])),
  );
}

function keep(name: string, all: readonly Waiting[]): void {
  write(name, all.length > 0 ? JSON.stringify(all) : null);
}

const sending = new Set<string>();

/**
 * Sends what waits for this person, one after the other, and answers with how many the server settled; what it refuses stays. Where `hear`
 * finds a last word in an answer, it is kept with the form instead. Rejects with a `TypeError` if there is no network. Each form carries an
 * id of its own, or is the same when it comes twice, so that two tabs that send it are no harm.
 */
export async function sendWaiting(
  name: string,
  owner: string,
  address: string,
  hear?: (response: Response, form: Waiting) => Promise<string | null>,
): Promise<number> {
  if (sending.has(name)) return 0;
  sending.add(name);
  try {
    let taken = 0;
    for (const form of waitingIn(name).filter((each) => each.owner === owner && each.said === undefined)) {
      const response = await fetch(form.to ?? address, {
        method: 'POST',
        body: new URLSearchParams(form.fields.map(([field, value]) => [field, value])),
        headers: { 'X-Hallway-Owner': owner },
      });
      // Whose sign-in is over is led to the page on which one signs in: nothing was taken there.
      if (new URL(response.url).pathname === '/sign-in') continue;
      const said = await hear?.(response, form);
      if (!response.ok && !said) continue;
      replace(name, form, said ? [{ ...form, said }] : []);
      taken += 1;
    }
    return taken;
  } finally {
    sending.delete(name);
  }
}

/** What waits, as a card above what is kept, so that nobody wonders whether it is lost; `null` if nothing waits. */
export function waitingCard(
  name: string,
  owner: string,
  sign: string,
  textOf: (fields: ReadonlyMap<string, string>) => string | undefined,
): HTMLElement | null {
  const shown = waitingIn(name).flatMap((form) => {
    const text = form.owner === owner ? textOf(new Map(form.fields)) : undefined;
    return text === undefined ? [] : [{ form, text }];
  });
  if (shown.length === 0) return null;
  const card = document.createElement('div');
  card.className = 'card notes-waiting';
  for (const { form, text } of shown) {
    const head = document.createElement('p');
    head.className = form.said === undefined ? 'small mute' : 'small warn-text';
    if (form.said !== undefined) head.setAttribute('role', 'status');
    const discard = document.createElement('button');
    discard.type = 'button';
    discard.className = 'btn btn-quiet';
    discard.textContent = words().discard;
    discard.onclick = () => {
      dropWaiting(name, form);
      head.nextElementSibling?.remove();
      head.remove();
      if (card.childElementCount === 0) card.remove();
    };
    head.append(form.said ?? sign, ' ', discard);
    const body = document.createElement('p');
    body.className = 'note-text';
    body.textContent = text;
    card.append(head, body);
  }
  return card;
}
