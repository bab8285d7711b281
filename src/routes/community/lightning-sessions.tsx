import { data } from 'react-router';
import { lightningPath } from '#community';
import { listLightningSessions } from '#community/server';
import { Badge, ButtonLink, Card, EmptyState, PageHead } from '../../design/index.ts';
import { momentWords } from '../../texts/format.ts';
import { editionOf, zoneOf } from '../edition/edition-context.ts';
import { pageMeta } from '../edition/page-meta.ts';
import { useFrame } from '../edition/use-frame.ts';
import { houseOf } from '../request-house.ts';
import { ownPage } from '../tickets/own-page.ts';
import type { Route } from './+types/lightning-sessions';
import { windowWords } from './lightning-load.ts';
import './lightning.css';

/** All sessions of lightning talks that have a list. */
export async function loader({ context }: Route.LoaderArgs) {
  const asked = houseOf(context);
  const edition = editionOf(context);
  const at = { zone: zoneOf(asked, edition), locale: asked.locale };
  const sessions = await listLightningSessions(asked.house, edition.id);
  return data({
    sessions: sessions
      .filter(({ hasList }) => hasList)
      .map(({ session, rules, window, placed, signed }) => ({
        ...{ code: session.code, placed, signed, places: rules.places, minutes: rules.minutes },
        title: session.translations[asked.locale]?.title ?? session.title,
        when: session.slot ? momentWords(session.slot.start, at.zone, at.locale) : '',
        isOpen: window.state === 'open',
        order: rules.order,
        window: windowWords({ window, rules }, asked, at),
        address: `/${edition.slug}/${lightningPath(session.code)}`,
      })),
  });
}

export const headers = ownPage;

export function meta({ matches }: Route.MetaArgs) {
  return pageMeta(matches, (texts) => texts.lightning.title);
}

export default function LightningSessions({ loaderData }: Route.ComponentProps) {
  const { texts } = useFrame();
  const words = texts.lightning;
  const { sessions } = loaderData;
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      {sessions.length === 0 && <EmptyState title={words.none}>{words.noneNext}</EmptyState>}
      <ul className="lightning-sessions">
        {sessions.map((each) => (
          <li key={each.code}>
            <Card>
              <h2>
                <a href={each.address}>{each.title}</a>
              </h2>
              <p className="small">
                {each.when && <b className="num">{each.when}</b>}{' '}
                <span className="mute">
                  {words.minutesEach({ n: each.minutes })} ·{' '}
                  {each.order === 'first-come' || each.placed > 0
                    ? words.placesOf({ placed: each.placed, places: each.places })
                    : words.signed({ n: each.signed })}
                </span>
              </p>
              <p>
                <Badge tone={each.isOpen ? 'good' : undefined}>{each.window}</Badge>
              </p>
              <p className="actions">
                <ButtonLink look={each.isOpen ? 'primary' : 'ghost'} href={each.address}>
                  {each.isOpen ? words.form.title : words.toList}
                </ButtonLink>
              </p>
            </Card>
          </li>
        ))}
      </ul>
    </>
  );
}
