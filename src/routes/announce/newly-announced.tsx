import { Badge, Section } from '../../design/index.ts';
import { useFrame } from '../edition/use-frame.ts';
import type { AnnouncementView } from './announcement-view.ts';

/** What the team said to the reader that they have not looked at yet, beside what changed for them. */
export function NewlyAnnounced({ announced }: { readonly announced: readonly AnnouncementView[] }) {
  const { texts, slug } = useFrame();
  if (announced.length === 0) return null;
  return (
    <Section
      id="announced"
      title={texts.notices.announced}
      aside={<a href={`/${slug}/announcements`}>{texts.announce.all}</a>}
    >
      <ul className="card link-list">
        {announced.map(({ id, title, lang, when, isUrgent }) => (
          <li key={id}>
            <a href={`/${slug}/announcements#${id}`}>
              <span lang={lang ?? undefined}>{title}</span>
              <small>
                {isUrgent && <Badge tone="bad">{texts.announce.urgent}</Badge>} {when}
              </small>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
