import BellRing from 'lucide-react/icons/bell-ring';
import { data, redirect } from 'react-router';
import { isNews, type NoticeFacts } from '#live';
import { chooseNotices, readAnnouncements, readMyNotices, seeNotices } from '#live/server';
import { Badge, Button, ButtonLink, EmptyState, Notice, PageHead, Section } from '../../design/index.ts';
import { momentWords } from '../../texts/format.ts';
import { personOf } from '../account/person-of.ts';
import { announcementView } from '../announce/announcement-view.ts';
import { NewlyAnnounced } from '../announce/newly-announced.tsx';
import { textOf } from '../form-fields.ts';
import type { RequestHouse } from '../request-house.ts';
import type { Route } from './+types/notices';
import { editionOf, publishedOf, zoneOf } from './edition-context.ts';
import { NoticeChoice } from './notice-choice.tsx';
import { clashWords, newsPath, newsSentence, noticeLines } from './notice-words.ts';
import { pageMeta } from './page-meta.ts';
import { actOnDevices, loadDevices } from './push-act.ts';
import { PushDevices } from './push-devices.tsx';
import { ReleaseNumber } from './release-mark.tsx';
import { useFrame } from './use-frame.ts';

export async function loader({ context, request, url }: Route.LoaderArgs) {
  const asked = personOf(context, request);
  const edition = editionOf(context);
  const published = await publishedOf(context);
  const mine = await readMyNotices(asked.house, asked.viewer, edition.id);
  if (!mine.ok) throw new Response(null, { status: 403 });
  const { notices, choice, since } = mine.value;
  const zone = zoneOf(asked, edition);
  const said = await readAnnouncements(asked.house, asked.viewer, edition.id);
  return data({
    ...{ since, release: published?.release.number ?? 0 },
    choice,
    done: url.searchParams.has('saved'),
    device: (['added', 'ended'] as const).find((what) => url.searchParams.get('device') === what) ?? null,
    ...(await loadDevices(asked, zone)),
    until: asked.house.clock.now(),
    announced: said
      .filter(({ isNew }) => isNew)
      .map((one) => announcementView(one, { locale: asked.locale, zone })),
    notices: notices.map(({ id, facts, createdAt, seenAt }) => ({
      ...{ id, isNew: seenAt === null, when: momentWords(createdAt, zone, asked.locale) },
      ...toldOf(facts, zone, asked, (code) => published?.sessions.has(code) ?? false),
    })),
  });
}

/** What a notice tells: of a release, or of something beside the programme. */
function toldOf(
  facts: NoticeFacts,
  zone: string,
  { locale, texts }: RequestHouse,
  isThere: (code: string) => boolean,
) {
  if (isNews(facts))
    return { news: { sentence: newsSentence(facts, zone, locale, texts), facts }, release: null };
  return {
    news: null,
    release: {
      ...facts.release,
      lines: noticeLines(facts, zone, locale, texts).map((line) => ({
        ...line,
        isThere: isThere(line.code),
      })),
      clashes: facts.clashes.map((clash) => clashWords(clash, texts)),
    },
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { house, viewer } = personOf(context, request);
  const { id: editionId, slug } = editionOf(context);
  const form = await request.formData();
  if (textOf(form, 'act') === 'seen') {
    await seeNotices(house, viewer, { editionId, until: textOf(form, 'until') });
    return redirect(`/${slug}/notices`, 303);
  }
  const act = textOf(form, 'act');
  if (act === 'add-device' || act === 'end-device') {
    const outcome = await actOnDevices({ house, viewer }, editionId, form, request);
    const done = act === 'add-device' ? 'added' : 'ended';
    if (outcome.ok) return redirect(`/${slug}/notices?device=${done}#devices`, 303);
    return data({ device: outcome.refusal.code }, { status: 400 });
  }
  const [way, announcements, zone] = ['way', 'announcements', 'zone'].map((name) => textOf(form, name));
  const typed = { way: way ?? '', announcements: announcements ?? '', zone: zone ?? '' };
  const outcome = await chooseNotices(house, viewer, { editionId, ...typed });
  if (outcome.ok) return redirect(`/${slug}/notices?saved#choice`, 303);
  return data({ refused: outcome.refusal.code, typed }, { status: 400 });
}

export function meta({ matches }: Route.MetaArgs) {
  return pageMeta(matches, (texts) => texts.notices.title, { noIndex: true });
}

export default function Notices({ loaderData, actionData }: Route.ComponentProps) {
  const { texts, slug } = useFrame();
  const words = texts.notices;
  const { notices, announced, until } = loaderData;
  const { typed, refused } = actionData && 'typed' in actionData ? actionData : {};
  const device = actionData && 'device' in actionData ? actionData.device : undefined;
  return (
    <div className="wrap-text">
      <ReleaseNumber number={loaderData.release} since={loaderData.since} />
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={
          <ButtonLink look="ghost" href={`/${slug}/stars`}>
            {words.openAgenda}
          </ButtonLink>
        }
      />
      {notices.length === 0 && announced.length === 0 && (
        <EmptyState icon={BellRing} title={words.none}>
          {words.noneNext}
        </EmptyState>
      )}
      {(announced.length > 0 || notices.some(({ isNew }) => isNew)) && (
        <form method="post" action={`/${slug}/notices`} data-seen>
          <input type="hidden" name="until" value={until} />
          <Button look="ghost" name="act" value="seen">
            {words.allSeen}
          </Button>
        </form>
      )}
      <NewlyAnnounced announced={announced} />
      {notices.map(({ id, when, isNew, release, news }) => (
        <div key={id}>
          {release && <Told release={release} when={when} isNew={isNew} />}
          {news && <News news={news} when={when} isNew={isNew} />}
        </div>
      ))}
      <NoticeChoice {...loaderData.choice} {...typed} refused={refused} done={loaderData.done} />
      <PushDevices {...loaderData} done={loaderData.device} refused={device} />
    </div>
  );
}

type Line = Route.ComponentProps['loaderData']['notices'][number];
type Shown<What extends keyof Line> = Pick<Line, 'when' | 'isNew'> & {
  readonly [Key in What]: NonNullable<Line[Key]>;
};

function News({ news, when, isNew }: Shown<'news'>) {
  const { texts, slug } = useFrame();
  const words = texts.notices;
  return (
    <Section
      title={
        <>
          {words.besides} {isNew && <Badge tone="warn">{words.fresh}</Badge>}
        </>
      }
      aside={when}
    >
      <ul className="card link-list changes">
        <li>
          <a href={newsPath(news.facts, `/${slug}`)}>{news.sentence}</a>
        </li>
      </ul>
    </Section>
  );
}

function Told({ release, when, isNew }: Shown<'release'>) {
  const { texts, slug } = useFrame();
  const words = texts.notices;
  const { lines, clashes } = release;
  return (
    <Section
      id={`release-${release.number}`}
      title={
        <>
          {release.name} {isNew && <Badge tone="warn">{words.fresh}</Badge>}
        </>
      }
      aside={`${words.release({ n: release.number })} · ${when}`}
    >
      {release.note && <p className="mute release-note">{release.note}</p>}
      <ul className="card link-list changes">
        {lines.map(({ sentence, code, reasons, swap, isThere }) => (
          <li key={sentence}>
            <div className="told">
              {isThere ? (
                <a href={`/${slug}/sessions/${encodeURIComponent(code)}`}>{sentence}</a>
              ) : (
                <span>{sentence}</span>
              )}
              <p className="told-why">
                {reasons.map((reason) => (
                  <Badge key={reason} tone={reason === 'starred' ? 'info' : 'good'}>
                    {words.reasons[reason]}
                  </Badge>
                ))}
                {swap && <a href={swap}>{words.swap}</a>}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {clashes.length > 0 && (
        <Notice
          tone="warn"
          title={words.clashTitle}
          action={
            <ButtonLink look="ghost" href={`/${slug}/stars`}>
              {words.openAgenda}
            </ButtonLink>
          }
        >
          <ul>
            {clashes.map((clash) => (
              <li key={clash}>{clash}</li>
            ))}
          </ul>
        </Notice>
      )}
    </Section>
  );
}
