import Megaphone from 'lucide-react/icons/megaphone';
import { viewAnnouncements } from '#live/server';
import { Badge, ButtonLink, Card, EmptyState, Notice, PageHead } from '../../../design/index.ts';
import { momentWords } from '../../../texts/format.ts';
import { wordsOf } from '../../announce/announcement-view.ts';
import { programmeOf } from '../manage-context.ts';
import { useManage } from '../use-manage.ts';
import type { Route } from './+types/list';
import { audienceWords, loadAudienceNames } from './audience-words.ts';

export async function loader({ context, url }: Route.LoaderArgs) {
  const { house, viewer, edition, locale, texts } = programmeOf(context);
  const found = await viewAnnouncements(house, viewer, edition.id);
  if (!found.ok) throw new Response(null, { status: 403 });
  const names = await loadAudienceNames(house, edition.id, locale);
  return {
    isDropped: url.searchParams.get('done') === 'dropped',
    announcements: found.value.map((one) => {
      const { waiting = 0, ...ways } = one.told;
      const told = Object.values(ways).reduce((sum, n) => sum + n, 0);
      const moment = one.state === 'draft' ? one.changedAt : (one.sendAt ?? one.changedAt);
      return {
        ...{ id: one.id, state: one.state, isPublic: one.isPublic, isUrgent: one.isUrgent, told, waiting },
        title: wordsOf(one, locale).title,
        when: momentWords(moment, edition.zone, locale),
        audience: one.audience.map((part) => audienceWords(part, names, texts)),
      };
    }),
  };
}

export default function AnnouncementsPage({ loaderData }: Route.ComponentProps) {
  const { texts, name, to, slug } = useManage();
  const words = texts.announce.manage;
  const { announcements, isDropped } = loaderData;
  return (
    <>
      <title>{`${words.nav} · ${name}`}</title>
      <PageHead
        title={words.nav}
        lead={words.lead}
        actions={
          <>
            <ButtonLink href={to('announcements/new')}>{words.new}</ButtonLink>
            <ButtonLink look="ghost" href={`/${slug}/announcements`}>
              {words.onPage}
            </ButtonLink>
          </>
        }
      />
      <div className="stack">
        {isDropped && <Notice tone="good" role="status" title={words.done.dropped} />}
        {announcements.length === 0 && (
          <EmptyState icon={Megaphone} title={words.none}>
            {words.noneNext}
          </EmptyState>
        )}
        {announcements.length > 0 && (
          <Card as="ul" flush className="todos">
            {announcements.map((one) => (
              <Row key={one.id} {...one} href={to(`announcements/${one.id}`)} />
            ))}
          </Card>
        )}
      </div>
    </>
  );
}

const tones = { draft: undefined, scheduled: 'info', sending: 'warn', sent: 'good' } as const;

function Row(props: Route.ComponentProps['loaderData']['announcements'][number] & { readonly href: string }) {
  const { texts } = useManage();
  const words = texts.announce.manage;
  const { state, when, told, waiting } = props;
  const moment = {
    draft: words.changedAt,
    scheduled: words.goesOut,
    sending: words.wentOut,
    sent: words.wentOut,
  };
  return (
    <li className="todo">
      <div className="todo-words">
        <p className="title">
          <a href={props.href}>{props.title}</a> <Badge tone={tones[state]}>{words.states[state]}</Badge>{' '}
          {props.isUrgent && <Badge tone="bad">{texts.announce.urgent}</Badge>}
        </p>
        <p className="small mute">
          {[
            moment[state]({ when }),
            ...props.audience,
            ...(props.isPublic ? [words.isPublic] : []),
            ...(told + waiting > 0 ? [words.progress({ done: told, of: told + waiting })] : []),
          ].join(' · ')}
        </p>
      </div>
    </li>
  );
}
