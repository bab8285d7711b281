import { redirect } from 'react-router';
import { listSponsors } from '#expo/server';
import { mayOrganise } from '#people';
import { applyImport, discardImport, listImports, previewImport } from '#programme/server';
import { ButtonLink, Notice, PageHead } from '../../design/index.ts';
import { momentWords } from '../../texts/format.ts';
import { textOf } from '../form-fields.ts';
import type { Route } from './+types/import-detail';
import { HouseNotice, houseAnswer } from './house-answer.tsx';
import { ImportChanges } from './import-changes.tsx';
import { ImportReport } from './import-report.tsx';
import { changeGroups, remarkGroups, sumsOf } from './import-view.ts';
import { programmeOf } from './manage-context.ts';
import { useManage } from './use-manage.ts';

type Missing = 'keep' | 'remove';

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { house, viewer, edition, locale, texts } = programmeOf(context);
  const missing: Missing = url.searchParams.get('missing') === 'remove' ? 'remove' : 'keep';
  const ids = { editionId: edition.id, importId: params.import };
  const preview = await previewImport(house, viewer, { ...ids, missing });
  const stored = (await listImports(house.db, edition.id)).find((one) => one.id === params.import);
  if (!preview.ok || !stored) throw new Response(null, { status: 404 });
  const { imported, state, changes, sourceName } = preview.value;
  const find = (url.searchParams.get('q') ?? '').trim().slice(0, 100);
  const whole = url.searchParams.get('all');
  const waiting = state === 'waiting';
  return {
    sourceName,
    state: stored.state,
    format: stored.format,
    createdAt: stored.createdAt,
    missing,
    counted: imported.counted,
    sums: sumsOf(imported.programme, { sponsors: imported.sponsors.length, pages: imported.pages.length }),
    remarks: imported.remarks.length,
    lost: imported.remarks.filter((remark) => remark.weight === 'lost').length,
    find,
    whole,
    ...remarkGroups(imported.remarks, find, texts),
    changes: waiting ? changes.length : 0,
    parts: waiting
      ? changeGroups(changes, imported.programme.rooms, whole, { zone: edition.zone, locale, texts })
      : [],
    sponsors: imported.sponsors.length,
    sponsorsNow: imported.sponsors.length > 0 ? (await listSponsors(house.db, edition.id)).length : 0,
    pages: imported.pages.map((page) => page.title || page.slug),
    mayOrganise: mayOrganise(viewer, edition.id),
  };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { house, viewer, edition } = programmeOf(context);
  const form = await request.formData();
  const ids = { editionId: edition.id, importId: params.import };
  const here = `/${edition.slug}/manage/import/${params.import}`;
  if (textOf(form, 'act') === 'discard') {
    const outcome = await discardImport(house, viewer, ids);
    return outcome.ok ? redirect(`${here}?done=discarded`, 303) : houseAnswer(outcome, '', {});
  }
  const missing = textOf(form, 'missing') === 'remove' ? 'remove' : 'keep';
  const outcome = await applyImport(house, viewer, { ...ids, missing });
  return outcome.ok
    ? redirect(`${here}?done=applied&n=${outcome.value.changes}`, 303)
    : houseAnswer(outcome, '', {});
}

export default function ImportDetailPage({ loaderData, actionData }: Route.ComponentProps) {
  const { texts, words, zone, locale, name, to } = useManage();
  const own = words.house.importing;
  const formats: Readonly<Record<string, string>> = texts.importing.formats;
  const { sourceName, state } = loaderData;
  return (
    <>
      <title>{`${sourceName} · ${name}`}</title>
      <PageHead
        eyebrow={<a href={to('import')}>{own.title}</a>}
        title={sourceName}
        lead={own.detail.read({
          format: formats[loaderData.format] ?? loaderData.format,
          at: momentWords(loaderData.createdAt, zone, locale),
        })}
      />
      <div className="stack">
        <HouseNotice answer={actionData} />
        {state !== 'waiting' && <Closed state={state} />}
        <div className="two-columns">
          <div>
            {state === 'waiting' ? <ImportChanges {...loaderData} /> : <ImportReport {...loaderData} />}
          </div>
          <div className="stack">
            <Sums {...loaderData} />
          </div>
        </div>
        {state === 'waiting' && <ImportReport {...loaderData} />}
      </div>
    </>
  );
}

function Closed({ state }: { readonly state: 'applied' | 'discarded' }) {
  const { words, to, search } = useManage();
  const own = words.house.importing.detail;
  const count = new URLSearchParams(search).get('n');
  if (state === 'discarded') return <Notice tone="info" role="status" title={own.discarded} />;
  return (
    <Notice
      tone="good"
      role="status"
      title={
        count !== null && /^\d+$/.test(count)
          ? own.applied({ n: Number(count) })
          : words.house.importing.states.applied
      }
      action={
        <>
          <ButtonLink look="ghost" href={to('timetable')}>
            {own.toTimetable}
          </ButtonLink>
          <ButtonLink href={to('release')}>{own.toRelease}</ButtonLink>
        </>
      }
    >
      {own.appliedNext}
    </Notice>
  );
}

function Sums({ counted, sums, lost }: Route.ComponentProps['loaderData']) {
  const own = useManage().words.house.importing.detail;
  const names: Readonly<Record<string, string>> = own.countedThings;
  return (
    <section className="card card-pad stack">
      <h2>{own.sums}</h2>
      <div className="fields">
        <div>
          <h3 className="small mute">{own.counted}</h3>
          <ul>
            {Object.entries(counted).map(([what, count]) => (
              <li key={what} className="num">
                <b>{count}</b> {names[what] ?? what}
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3 className="small mute">{own.became}</h3>
          <ul>
            {sums
              .filter(({ count }) => count > 0)
              .map(({ thing, count }) => (
                <li key={thing} className="num">
                  <b>{count}</b> {own.things[thing]}
                </li>
              ))}
          </ul>
        </div>
      </div>
      <p>
        {lost === 0 ? (
          own.lostNone
        ) : (
          <a href="#remarks" className="link">
            {own.lost({ n: lost })}
          </a>
        )}
      </p>
    </section>
  );
}
