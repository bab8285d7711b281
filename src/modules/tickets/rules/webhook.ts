import type { EditionId, Id } from '../../../kernel/ids.ts';
import { type InstantText, minutesAfter } from '../../../kernel/time.ts';

export type WebhookId = Id<'webhook'>;
export type DeliveryId = Id<'webhook-delivery'>;

/** What other programs can be told of; each with the event inside the house that it comes from. */
export const webhookEvents = {
  'order.placed': 'tickets.order-placed',
  'order.settled': 'tickets.order-settled',
  'order.cancelled': 'tickets.order-cancelled',
  'order.tickets-cancelled': 'tickets.tickets-cancelled',
  'order.ticket-changed': 'tickets.ticket-changed',
  'order.refunded': 'tickets.refund-finished',
  'order.payment-too-late': 'tickets.payment-too-late',
  'claim.offered': 'capacity.place-offered',
} as const;
export type WebhookEvent = keyof typeof webhookEvents;
export const webhookEventNames = Object.keys(webhookEvents) as readonly WebhookEvent[];

/** What an event inside the house is called outside; `null` if nobody is told of it. */
export function webhookEventOf(name: string): WebhookEvent | null {
  return webhookEventNames.find((each) => webhookEvents[each] === name) ?? null;
}

/** An address of another program. */
export type Webhook = {
  readonly id: WebhookId;
  readonly editionId: EditionId;
  readonly url: string;
  readonly events: readonly WebhookEvent[];
  readonly generation: number;
  readonly isPaused: boolean;
  /** Since when no telling has worked; `null`: the last one did. */
  readonly failingSince: InstantText | null;
  /** It failed for days, or said that it is gone: nothing is sent until somebody turns it on again. */
  readonly disabledAt: InstantText | null;
  readonly createdAt: InstantText;
};

/** One telling of one address. */
export type Delivery = {
  readonly id: DeliveryId;
  readonly webhookId: WebhookId;
  readonly event: string;
  readonly body: string;
  readonly state: 'waiting' | 'done' | 'failed';
  readonly attempts: number;
  readonly nextAt: InstantText;
  readonly answer: string;
  readonly createdAt: InstantText;
};

/** Addresses of one edition, at most. */
export const mostWebhooks = 10;

/** What is wrong with an address and what it wants to hear of; `null` if nothing is. */
export function webhookProblem(
  url: string,
  events: readonly string[],
): 'url-not-valid' | 'events-missing' | null {
  const isValid = url.length <= 500 && URL.canParse(url) && new URL(url).protocol === 'https:';
  if (!isValid || new URL(url).username || new URL(url).password) return 'url-not-valid';
  return events.length === 0 ? 'events-missing' : null;
}

/** Minutes after the first, second … attempt that failed; after the last it is given up. Two and a half days in all. */
const rests = [1, 5, 30, 120, 300, 600, 840, 1200, 1440];
const disabledAfterMinutes = 3 * 24 * 60;

/** What follows from an attempt: done, or tried again, or given up; and whether the address is turned off. */
export function afterAttempt(
  delivery: Pick<Delivery, 'attempts'>,
  webhook: Pick<Webhook, 'failingSince'>,
  { status, now }: { readonly status: number | null; readonly now: InstantText },
): {
  readonly state: Delivery['state'];
  readonly nextAt: InstantText;
  readonly failingSince: InstantText | null;
  readonly isDisabled: boolean;
} {
  if (status !== null && status >= 200 && status < 300)
    return { state: 'done', nextAt: now, failingSince: null, isDisabled: false };
  const failingSince = webhook.failingSince ?? now;
  const rest = rests[delivery.attempts];
  const isGone = status === 410;
  return {
    state: rest === undefined || isGone ? 'failed' : 'waiting',
    nextAt: minutesAfter(now, rest ?? 0),
    failingSince,
    isDisabled: isGone || now >= minutesAfter(failingSince, disabledAfterMinutes),
  };
}

/** What can be done with an address; `resume` turns on again what was paused or turned off. */
export const webhookActs = ['try', 'pause', 'resume', 'renew', 'remove'] as const;
export type WebhookAct = (typeof webhookActs)[number];
