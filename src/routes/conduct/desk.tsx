import { data, redirect } from 'react-router';
import {
  dismissReader,
  isConductReader,
  type LogLine,
  type ReportLine,
  readConductDesk,
  readConductLog,
} from '#conduct/server';
import { Badge, Button, Disclosure, EmptyState, Notice, PageHead, Section } from '../../design/index.ts';
import { momentWords } from '../../texts/format.ts';
import { personOf } from '../account/person-of.ts';
import { editionOf } from '../edition/edition-context.ts';
import { pageMeta } from '../edition/page-meta.ts';
import { useFrame } from '../edition/use-frame.ts';
import { ownPage } from '../tickets/own-page.ts';
import type { Route } from './+types/desk';
import { ConductLog } from './conduct-log.tsx';
import { refusalWords } from './refusal-words.ts';
import './conduct.css';

export async function loader({ context, request }: Route.LoaderArgs) {
  const { house, viewer } = personOf(context, request);
  const { id } = editionOf(context);
  const desk = await readConductDesk(house, viewer, id);
  const log = await readConductLog(house, viewer, id);
  // Who is no reader learns nothing here, not even that there is a desk.
  if (!desk.ok || !log.ok) throw new Response(null, { status: 404 });
  return data({ ...desk.value, log: log.value });
}

export async function action({ context, request }: Route.ActionArgs) {
  const { house, viewer } = personOf(context, request);
  const { id: editionId, slug } = editionOf(context);
  if (!(await isConductReader(house, viewer, editionId))) throw new Response(null, { status: 404 });
  const outcome = await dismissReader(house, viewer, { editionId, personId: viewer.personId });
  if (outcome.ok) return redirect(`/${slug}/more`, 303);
  return data({ refusal: outcome.refusal }, { status: outcome.refusal.code === 'not-allowed' ? 403 : 409 });
}

export const headers = ownPage;

export function meta({ matches }: Route.MetaArgs) {
  return pageMeta(matches, (texts) => texts.conduct.desk.title, { noIndex: true });
}

export default function Desk({ loaderData, actionData }: Route.ComponentProps) {
  const { texts } = useFrame();
  const words = texts.conduct;
  const { reports, flood, unreadable, log } = loaderData;
  return (
    <div className="wrap-text stack">
      <PageHead title={words.desk.title} lead={words.desk.lead} />
      {actionData && (
        <Notice tone="bad" role="alert" title={words.refused}>
          {refusalWords(actionData.refusal, words)}
        </Notice>
      )}
      {unreadable > 0 && <Notice tone="bad" title={words.desk.unreadable({ n: unreadable })} />}
      {reports.length === 0 && <EmptyState title={words.desk.none}>{words.desk.noneNext}</EmptyState>}
      <Lines lines={reports} />
      {flood.length > 0 && (
        <Disclosure summary={words.desk.flood({ n: flood.length })}>
          <p className="mute">{words.desk.floodLead}</p>
          <Lines lines={flood} />
        </Disclosure>
      )}
      <Log lines={log} />
      <Disclosure summary={words.desk.stop}>
        <form method="post" className="stack">
          <p>{words.desk.stopNote}</p>
          <div className="actions">
            <Button look="ghost">{words.desk.stop}</Button>
          </div>
        </form>
      </Disclosure>
    </div>
  );
}

function Log({ lines }: { readonly lines: readonly LogLine[] }) {
  const { texts, locale, venueZone } = useFrame();
  const { desk } = texts.conduct;
  return (
    <Section title={desk.log} id="log">
      <ConductLog lines={lines} words={desk} {...{ locale, zone: venueZone }} />
    </Section>
  );
}

function Lines({ lines }: { readonly lines: readonly ReportLine[] }) {
  const { texts, slug, locale, venueZone } = useFrame();
  const words = texts.conduct.desk;
  if (lines.length === 0) return null;
  return (
    <ul className="card link-list reports">
      {lines.map((line) => (
        <li key={line.id}>
          <a href={`/${slug}/conduct/${line.id}`}>
            <span>
              <b className="num">{words.number({ number: line.number })}</b> · {words.kinds[line.kind]}
              <br />
              <small className="mute">{momentWords(line.receivedAt, venueZone, locale)}</small>
            </span>
            <span className="badges">
              {line.safety && line.safety !== 'yes' && <Badge tone="bad">{words.unsafe[line.safety]}</Badge>}
              {line.waits && <Badge tone="info">{words.waits}</Badge>}
              <Badge tone={line.state === 'new' ? 'warn' : undefined}>{words.states[line.state]}</Badge>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
