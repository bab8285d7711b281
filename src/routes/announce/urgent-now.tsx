import { ButtonLink, Notice } from '../../design/index.ts';
import { useFrame } from '../edition/use-frame.ts';
import './announce.css';

/** What is urgent, over every page of an edition but those that say it themselves. */
export function UrgentNow() {
  const { texts, slug, path, urgent } = useFrame();
  const words = texts.announce;
  if (urgent.length === 0 || [`/${slug}/now`, `/${slug}/announcements`].includes(path)) return null;
  return (
    <div className="announced">
      {urgent.map(({ id, title, lang, when }) => (
        <Notice
          key={id}
          tone="bad"
          title={
            <span lang={lang ?? undefined} data-said={id}>
              {title}
            </span>
          }
          action={
            <ButtonLink look="ghost" href={`/${slug}/announcements#${id}`}>
              {words.read}
            </ButtonLink>
          }
        >{`${words.urgent} · ${when}`}</Notice>
      ))}
    </div>
  );
}
