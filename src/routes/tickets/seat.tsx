import { data, redirect } from 'react-router';
import { ButtonLink, Card, Notice, PageHead } from '../../design/index.ts';
import { editionOf, publishedOf } from '../edition/edition-context.ts';
import { pageMeta } from '../edition/page-meta.ts';
import { useFrame } from '../edition/use-frame.ts';
import { houseOf } from '../request-house.ts';
import './tickets.css';
import type { Route } from './+types/seat';
import { ownPage } from './own-page.ts';
import { refusalWords } from './refusal-words.ts';
import { actOnSeat } from './seat-act.ts';
import { SeatBox } from './seat-box.tsx';
import { loadSeat } from './seat-load.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const asked = houseOf(context);
  const edition = editionOf(context);
  const session = (await publishedOf(context))?.sessions.get(params.code);
  const seat = session && (await loadSeat(asked, edition, session.code));
  if (!session || !seat) throw new Response(null, { status: 404 });
  return data({ seat, title: session.title });
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const asked = houseOf(context);
  const edition = editionOf(context);
  const { viewer } = asked;
  const path = new URL(request.url).pathname;
  if (viewer.kind !== 'person') return redirect(`/sign-in?next=${encodeURIComponent(path)}`, 303);
  const answer = await actOnSeat(asked, viewer, { edition, code: params.code }, await request.formData());
  if ('to' in answer) return redirect(answer.to, 303);
  return data({ refusal: answer.refusal }, { status: 409 });
}

/** What is left, and what the reader has, is of this moment. */
export const headers = ownPage;

export function meta({ matches, loaderData }: Route.MetaArgs) {
  return pageMeta(matches, () => loaderData?.title ?? '', { noIndex: true });
}

export default function Seat({ loaderData, actionData }: Route.ComponentProps) {
  const { texts, slug, locale, venueZone } = useFrame();
  const words = texts.waitlist.seat;
  const { seat, title } = loaderData;
  const code = actionData?.refusal.code ?? '';
  const own = words.refusals[code as keyof typeof words.refusals];
  return (
    <>
      <PageHead eyebrow={words.title} title={title} />
      {actionData && (
        <Notice tone="bad" role="alert" title={words.refusedTitle}>
          {own ??
            refusalWords(actionData.refusal, texts, {
              ...{ locale, zone: venueZone, currency: '' },
              nameOf: () => title,
            })}
        </Notice>
      )}
      <Card className="checkout">
        <SeatBox seat={seat} starred={[]} />
      </Card>
      <p>
        <ButtonLink look="ghost" href={`/${slug}/sessions/${encodeURIComponent(seat.code)}`}>
          {words.back}
        </ButtonLink>
      </p>
    </>
  );
}
