import { data } from 'react-router';
import type { LightningView } from '#community/server';
import {
  Badge,
  Breadcrumb,
  ButtonLink,
  Disclosure,
  EmptyState,
  Notice,
  PageHead,
  Section,
} from '../../design/index.ts';
import { safeHref } from '../../kernel/links.ts';
import { personOf } from '../account/person-of.ts';
import { editionOf } from '../edition/edition-context.ts';
import { pageMeta } from '../edition/page-meta.ts';
import { useFrame } from '../edition/use-frame.ts';
import { houseOf } from '../request-house.ts';
import { ownPage } from '../tickets/own-page.ts';
import type { Route } from './+types/lightning';
import { actOnLightning, lightningDone } from './lightning-act.ts';
import { LeadLightning } from './lightning-leading.tsx';
import { type LightningData, loadLightning } from './lightning-load.ts';
import { OwnTalk } from './lightning-own.tsx';
import { lightningSentence } from './lightning-refusal.ts';
import './lightning.css';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const page = await loadLightning(houseOf(context), editionOf(context), params.code);
  if (!page) throw new Response(null, { status: 404 });
  return data({ ...page, done: lightningDone(request.url) });
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const key = { editionId: editionOf(context).id, code: params.code };
  const asked = personOf(context, request);
  return actOnLightning({ asked, key, form: await request.formData() }, request);
}

export const headers = ownPage;

export function meta({ matches, loaderData }: Route.MetaArgs) {
  return pageMeta(matches, (texts) => `${texts.lightning.list.title} · ${loaderData?.sessionTitle ?? ''}`, {
    noIndex: true,
  });
}

export default function Lightning({ loaderData, actionData }: Route.ComponentProps) {
  const { texts, slug, name } = useFrame();
  const words = texts.lightning;
  const { address, rules, done, on } = loaderData;
  const refused = actionData?.refused;
  return (
    <div className="wrap-text" data-live={`${address}.json`} data-revision={loaderData.revision}>
      <Breadcrumb
        label={texts.site.nav.here}
        links={[
          { label: name, href: `/${slug}` },
          { label: words.title, href: `/${slug}/lightning` },
        ]}
        here={loaderData.sessionTitle}
      />
      <PageHead
        eyebrow={words.title}
        title={loaderData.sessionTitle}
        lead={`${words.placesOf({ placed: on.length, places: rules.places })} · ${words.minutesEach({ n: rules.minutes })}`}
        actions={
          <ButtonLink look="ghost" href={`${address}/timer`}>
            {words.list.stage}
          </ButtonLink>
        }
      />
      <div className="stack">
        {done && <Notice id="done" tone="good" role="status" title={words.done[done]} />}
        {refused && (
          <Notice tone="bad" role="alert" title={words.refused}>
            {lightningSentence(refused.code, texts)}
          </Notice>
        )}
        <OwnTalk data={loaderData} refused={refused} />
        <Section title={words.list.title} id="talks">
          <div id="lightning-talks" data-live-part>
            <Talks {...loaderData} />
          </div>
        </Section>
        {loaderData.draw && <Draw draw={loaderData.draw} />}
        {loaderData.leading && <LeadLightning data={loaderData} refused={refused} />}
      </div>
      <p className="after">
        <a href={`/${slug}/sessions/${encodeURIComponent(loaderData.code)}`}>{words.toSession}</a>
      </p>
    </div>
  );
}

function Talks({ on, waiting, timer, current, next }: LightningData) {
  const { texts } = useFrame();
  const words = texts.lightning.list;
  const isOn = timer.startedAt !== null || timer.usedMs > 0 || on.some(({ isGiven }) => isGiven);
  return (
    <>
      {on.length === 0 ? (
        <EmptyState title={words.none}>
          {waiting > 0 ? words.waiting({ n: waiting }) : words.noneNext}
        </EmptyState>
      ) : (
        <ol className="lightning-talks">
          {on.map((talk) => (
            <li key={talk.id} className="card">
              <TalkLine
                talk={talk}
                turn={isOn && talk.id === current?.id ? 'now' : isOn && talk.id === next?.id ? 'next' : null}
              />
            </li>
          ))}
        </ol>
      )}
      {waiting > 0 && on.length > 0 && <p className="mute small after">{words.waiting({ n: waiting })}</p>}
    </>
  );
}

/** A talk in a list: its title, who gives it, and where it is. */
export function TalkLine({
  talk,
  turn,
}: {
  readonly talk: LightningView;
  readonly turn: 'now' | 'next' | null;
}) {
  const { texts } = useFrame();
  const words = texts.lightning.list;
  return (
    <div className={talk.isGiven ? 'talk-line given' : 'talk-line'}>
      <h3>
        {talk.title} {turn && <Badge tone={turn === 'now' ? 'good' : 'info'}>{words[turn]}</Badge>}
        {talk.isMine && <Badge tone="info">{words.mine}</Badge>}
        {talk.isGiven && <Badge>{words.given}</Badge>}
      </h3>
      <p className="small">
        <b>{talk.name}</b>
        {talk.about && <span className="mute"> · {talk.about}</span>}
        {talk.link && (
          <>
            {' · '}
            <a href={safeHref(talk.link)} rel="nofollow noopener">
              {words.slides}
            </a>
          </>
        )}
      </p>
    </div>
  );
}

/** What everybody needs to draw once more. */
function Draw({ draw }: { readonly draw: NonNullable<LightningData['draw']> }) {
  const { texts } = useFrame();
  const words = texts.lightning.draw;
  return (
    <Disclosure summary={words.title}>
      {draw.seed === null ? (
        <>
          <p>{words.before}</p>
          <p className="code-line">
            <code>{draw.commitment}</code>
          </p>
        </>
      ) : (
        <>
          <p>{words.after}</p>
          <pre className="code-line">{`printf '%s\\n%s' ${draw.seed} ID | sha256sum`}</pre>
          <ol className="lots">
            {draw.lots.map(({ id, lot, title }) => (
              <li key={id}>
                {title ?? <span className="mute">{words.waits}</span>}
                <br />
                <code className="small">
                  {id} → {lot.slice(0, 12)}…
                </code>
              </li>
            ))}
          </ol>
        </>
      )}
    </Disclosure>
  );
}
