import { data, redirect } from 'react-router';
import { Button, Notice } from '../../../design/index.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import type { Texts } from '../../../texts/texts.ts';
import { useTickets } from './use-tickets.ts';

/** Codes of refusals that have a sentence in `texts.manageTickets.refusals`. */
export type TicketsCode = keyof Texts['manageTickets']['refusals'];
export type TicketsDone = keyof Texts['manageTickets']['done'];
export type TicketsRefused<Kept = unknown> = {
  readonly refusal: Refusal<TicketsCode>;
  readonly kept: Kept;
  readonly openedOn: string | null;
};

/** What a form gets back that was refused: why, what was written in it, and the revision that it was opened on. */
export function ticketsRefused<Kept>(
  refusal: Refusal<TicketsCode>,
  kept: Kept,
  openedOn: string | null = null,
) {
  const answer: TicketsRefused<Kept> = { refusal, kept, openedOn };
  return data(answer, { status: statusOf(refusal.code) });
}

function statusOf(code: TicketsCode): number {
  if (code === 'not-allowed') return 403;
  if (code === 'not-found') return 404;
  return code === 'edited-meanwhile' ? 409 : 400;
}

/** After a form: on to an address that says what was done, so that a reload does nothing twice; `undo` are the fields of its Undo. */
export function ticketsDone(
  path: string,
  code: TicketsDone,
  undo: Readonly<Record<string, string>> | null = null,
) {
  const search = new URLSearchParams({ done: code });
  for (const [name, value] of Object.entries(undo ?? {})) search.append(`undo.${name}`, value);
  return redirect(`${path}${path.includes('?') ? '&' : '?'}${search}`, 303);
}

/** What the last form did, with its Undo, or why it did not, at the top of the page. */
export function TicketsNotice(props: {
  readonly answer?: { readonly refusal: Refusal<TicketsCode> } | undefined;
}) {
  const { own, search } = useTickets();
  const refusal = props.answer?.refusal;
  if (refusal) {
    return (
      <Notice tone="bad" role="alert" title={own.problemTitle}>
        {own.refusals[refusal.code]}
      </Notice>
    );
  }
  const asked = new URLSearchParams(search);
  const code = asked.get('done');
  if (!code || !Object.hasOwn(own.done, code)) return null;
  const undo = [...asked].filter(([name]) => name.startsWith('undo.'));
  return (
    <Notice
      tone="good"
      role="status"
      title={own.done[code as TicketsDone]}
      action={
        undo.length > 0 && (
          <form method="post">
            {undo.map(([name, value]) => (
              <input key={name} type="hidden" name={name.slice('undo.'.length)} value={value} />
            ))}
            <Button look="ghost">{own.undo}</Button>
          </form>
        )
      }
    />
  );
}

/** The sentence of a refusal for the field that it is about. */
export function useProblem(answer: { readonly refusal: Refusal<TicketsCode> } | undefined) {
  const { own } = useTickets();
  const refusal = answer?.refusal;
  return (field: string) => (refusal?.field === field ? own.refusals[refusal.code] : undefined);
}
