import Megaphone from 'lucide-react/icons/megaphone';
import { data, redirect } from 'react-router';
import { readAnnouncements, seeAnnouncements } from '#live/server';
import { Badge, Button, ButtonLink, Card, EmptyState, Notice, PageHead, Prose } from '../../design/index.ts';
import { languageWords } from '../../texts/format.ts';
import { editionOf, zoneOf } from '../edition/edition-context.ts';
import { pageMeta } from '../edition/page-meta.ts';
import { useFrame } from '../edition/use-frame.ts';
import { textOf } from '../form-fields.ts';
import { houseOf } from '../request-house.ts';
import type { Route } from './+types/announcements';
import { announcementView } from './announcement-view.ts';
import './announce.css';

/** What the team said: to everybody, and to whoever asks. */
export async function loader({ context }: Route.LoaderArgs) {
  const asked = houseOf(context);
  const edition = editionOf(context);
  const all = await readAnnouncements(asked.house, asked.viewer, edition.id);
  const at = { locale: asked.locale, zone: zoneOf(asked, edition) };
  const titles = new Map(all.map((one) => [one.id as string, announcementView(one, at).title]));
  return data({
    isOwn: asked.viewer.kind === 'person',
    until: asked.house.clock.now(),
    announcements: all.map((one) => ({
      ...announcementView(one, at),
      isNew: one.isNew,
      wrong: one.corrects ? (titles.get(one.corrects) ?? null) : null,
      right: all
        .filter(({ corrects }) => corrects === one.id)
        .map(({ id }) => ({ id, title: titles.get(id) ?? '' })),
    })),
  });
}

export async function action({ context, request }: Route.ActionArgs) {
  const { house, viewer } = houseOf(context);
  const { id: editionId, slug } = editionOf(context);
  const form = await request.formData();
  const seen = await seeAnnouncements(house, viewer, { editionId, until: textOf(form, 'until') });
  if (!seen.ok) throw new Response(null, { status: seen.refusal.code === 'not-signed-in' ? 403 : 400 });
  return redirect(`/${slug}/announcements`, 303);
}

export function meta({ matches }: Route.MetaArgs) {
  return pageMeta(matches, (texts) => texts.announce.title);
}

export default function Announcements({ loaderData }: Route.ComponentProps) {
  const { texts, slug } = useFrame();
  const words = texts.announce;
  const { announcements, isOwn, until } = loaderData;
  const home = `/${slug}/announcements`;
  return (
    <div className="wrap-text">
      <PageHead
        title={words.title}
        lead={isOwn ? words.leadOwn : words.lead}
        actions={
          <>
            <ButtonLink look="ghost" href={`${home}.atom`}>
              {words.feed}
            </ButtonLink>
            {isOwn && (
              <ButtonLink look="ghost" href={`/${slug}/notices#choice`}>
                {words.choose}
              </ButtonLink>
            )}
          </>
        }
      />
      {announcements.length === 0 && (
        <EmptyState icon={Megaphone} title={words.none}>
          {words.noneNext}
        </EmptyState>
      )}
      {announcements.some(({ isNew }) => isNew) && (
        <form method="post" action={home} data-seen>
          <input type="hidden" name="until" value={until} />
          <Button look="ghost" name="act" value="seen">
            {texts.notices.allSeen}
          </Button>
        </form>
      )}
      <div className="stack">
        {announcements.map((one) => (
          <Said key={one.id} {...one} />
        ))}
      </div>
    </div>
  );
}

function Said(props: Route.ComponentProps['loaderData']['announcements'][number]) {
  const { texts, locale } = useFrame();
  const words = texts.announce;
  const { id, title, html, lang, when, right, wrong } = props;
  return (
    <Card as="article" id={id} className="announcement">
      <p className="small mute announcement-head">
        <span>{when}</span>
        {props.isNew && <Badge tone="warn">{words.fresh}</Badge>}
        {props.isUrgent && <Badge tone="bad">{words.urgent}</Badge>}
        {!props.isPublic && <Badge tone="info">{words.forYou}</Badge>}
        {lang && <Badge>{words.onlyIn({ language: languageWords(lang, locale) })}</Badge>}
      </p>
      <h2 lang={lang ?? undefined}>{title}</h2>
      {wrong !== null && props.corrects && (
        <p>
          <a href={`#${props.corrects}`}>{words.corrects({ title: wrong })}</a>
        </p>
      )}
      {right.length > 0 && (
        <Notice tone="warn" title={words.corrected}>
          <ul>
            {right.map((one) => (
              <li key={one.id}>
                <a href={`#${one.id}`}>{one.title}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Prose html={html} lang={lang ?? undefined} />
    </Card>
  );
}
