import { data, redirect } from 'react-router';
import { actorOf } from '#people';
import { handOnTicket, openTicket } from '#tickets/server';
import { ButtonLink, Card, KeyValues, Notice, PageHead, Section } from '../../design/index.ts';
import { editionOf } from '../edition/edition-context.ts';
import { pageMeta } from '../edition/page-meta.ts';
import { useFrame } from '../edition/use-frame.ts';
import { textOf, typedOf } from '../form-fields.ts';
import { houseOf } from '../request-house.ts';
import './tickets.css';
import type { Route } from './+types/ticket';
import { handingWords } from './handing-words.ts';
import { HolderForms } from './holder-forms.tsx';
import { ownPage } from './own-page.ts';
import { QrCode } from './qr-code.tsx';
import { loadTicket, type SeatView, type TicketPage } from './ticket-load.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const ticket = await loadTicket(houseOf(context), editionOf(context), params);
  if (!ticket) throw new Response(null, { status: 404 });
  return data({ ticket });
}

/** Whoever has the address has the ticket: it is nobody else's page. */
export const headers = ownPage;

export async function action({ context, params, request }: Route.ActionArgs) {
  const { house, viewer } = houseOf(context);
  const edition = editionOf(context);
  const ticket = await openTicket(house, { ...params, editionId: edition.id });
  if (!ticket) throw new Response(null, { status: 404 });
  const form = await request.formData();
  const isName = textOf(form, 'act') === 'name';
  const outcome = await handOnTicket(house, {
    ...{ ticketId: ticket.id, serial: ticket.serial },
    holder: { name: textOf(form, 'name'), email: isName ? ticket.holderEmail : textOf(form, 'email') },
    ...{ byPersonId: actorOf(viewer), byTeam: false },
  });
  if (!outcome.ok) return data({ refusal: outcome.refusal, typed: typedOf(form), isName }, { status: 409 });
  if (outcome.value.handing === 'transferred') return redirect(`/${params.edition}/my-ticket/handed-on`, 303);
  return redirect(new URL(request.url).pathname, 303);
}

export function meta({ matches }: Route.MetaArgs) {
  return pageMeta(matches, (texts) => texts.ownTickets.title, { noIndex: true });
}

export default function TicketRoute({ loaderData, actionData }: Route.ComponentProps) {
  const { texts, locale } = useFrame();
  const words = texts.ownTickets;
  const { ticket } = loaderData;
  const refused = actionData && {
    field: actionData.refusal.field ?? '',
    isName: actionData.isName,
    message: handingWords(actionData.refusal, texts, locale, () => ticket.product),
  };
  return (
    <>
      <PageHead eyebrow={ticket.product} title={ticket.holderName || words.title} />
      {refused && <Notice tone="bad" role="alert" title={refused.message} />}
      {ticket.invalid && <Notice tone="warn" title={words.invalid[ticket.invalid]} />}
      <Facts ticket={ticket} />
      <Seats title={words.seats} seats={ticket.seats} />
      <Seats title={words.also} seats={ticket.also} />
      {!ticket.invalid && !ticket.isPart && (
        <HolderForms ticket={ticket} refused={refused ?? null} typed={actionData?.typed ?? null} />
      )}
    </>
  );
}

function Facts({ ticket }: { readonly ticket: TicketPage }) {
  const { texts } = useFrame();
  const words = texts.ownTickets;
  return (
    <Card className="ticket-card">
      {ticket.qr && (
        <figure>
          <QrCode qr={ticket.qr} title={words.qr({ code: ticket.code })} />
          <figcaption>
            <span className="hush">{words.code}: </span>
            <strong className="num">{ticket.code}</strong>
          </figcaption>
        </figure>
      )}
      <div>
        {ticket.qr && <p>{words.lead}</p>}
        <KeyValues
          items={[
            {
              name: words.holder,
              value: ticket.holderName || <span className="mute">{words.noHolder}</span>,
            },
            { name: words.product, value: ticket.product },
            ...(ticket.days ? [{ name: words.days, value: ticket.days }] : []),
            ...(ticket.where ? [{ name: words.where, value: ticket.where }] : []),
          ]}
        />
        {ticket.qr && (
          <>
            <p className="go no-print">
              <ButtonLink look="ghost" href={`${ticket.path}/calendar.ics`}>
                {words.calendar}
              </ButtonLink>
              <ButtonLink look="ghost" href={`${ticket.path}/ticket.pdf`}>
                {words.pdf}
              </ButtonLink>
              {ticket.hasPass && (
                <ButtonLink look="ghost" href={`${ticket.path}/ticket.pkpass`}>
                  {words.wallet}
                </ButtonLink>
              )}
            </p>
            <p className="small mute">{words.secret}</p>
            <p className="small mute no-print">{words.offline}</p>
          </>
        )}
      </div>
    </Card>
  );
}

function Seats({ title, seats }: { readonly title: string; readonly seats: readonly SeatView[] }) {
  if (seats.length === 0) return null;
  return (
    <Section title={title}>
      <Card as="ul" flush className="offers">
        {seats.map((seat) => (
          <li key={`${seat.title} ${seat.href}`} className="offer">
            <div className="words">
              <h3>{seat.href ? <a href={seat.href}>{seat.title}</a> : seat.title}</h3>
              {seat.facts && <p className="small mute">{seat.facts}</p>}
            </div>
          </li>
        ))}
      </Card>
    </Section>
  );
}
