import { ButtonLink, Notice } from '../../design/index.ts';
import { useFrame } from '../edition/use-frame.ts';
import type { AnnouncementView } from './announcement-view.ts';
import './announce.css';

/** What the team said today, at the top of Now: what is urgent in full view, all else in a line each, so that Now stays in sight. */
export function AnnouncedToday({ today }: { readonly today: readonly AnnouncementView[] }) {
  const { texts, slug } = useFrame();
  const words = texts.announce;
  if (today.length === 0) return null;
  const urgent = today.filter(({ isUrgent }) => isUrgent);
  const other = today.filter(({ isUrgent }) => !isUrgent);
  const placeOf = (id: string) => `/${slug}/announcements#${id}`;
  return (
    <div className="announced">
      {urgent.map(({ id, title, lang, time }) => (
        <Notice
          key={id}
          tone="bad"
          title={
            <span lang={lang ?? undefined} data-said={id}>
              {title}
            </span>
          }
          action={
            <ButtonLink look="ghost" href={placeOf(id)}>
              {words.read}
            </ButtonLink>
          }
        >{`${words.urgent} · ${time}`}</Notice>
      ))}
      {other.length > 0 && (
        <ul className="card link-list" aria-label={words.title}>
          {other.map(({ id, title, lang, time }) => (
            <li key={id}>
              <a href={placeOf(id)}>
                <span lang={lang ?? undefined} data-said={id}>
                  {title}
                </span>
                <small className="num">{time}</small>
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
