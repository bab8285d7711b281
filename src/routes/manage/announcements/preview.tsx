import { Card, LinkTabs, Prose, Section } from '../../../design/index.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { languageNames } from '../../../texts/language-names.ts';
import { addressWith } from '../../site-tools.tsx';
import { useManage } from '../use-manage.ts';
import type { loadAnnouncement } from './edit-load.ts';

type Loaded = Awaited<ReturnType<typeof loadAnnouncement>>;

/** An announcement as its readers see it: on the page, in their mail, on a phone. */
export function Preview(props: { readonly shown: Locale; readonly preview: NonNullable<Loaded['preview']> }) {
  const { texts, path, search } = useManage();
  const words = texts.announce.manage;
  const { shown, preview } = props;
  const { page, mail, push } = preview;
  return (
    <Section title={words.preview} id="preview">
      <div className="stack">
        <LinkTabs
          label={words.preview}
          tabs={preview.languages.map((one) => ({
            label: languageNames[one],
            href: `${addressWith({ path, search: without(search, 'done') }, 'in', one)}#preview`,
            current: one === shown,
          }))}
        />
        <Card as="article" className="announcement">
          <p className="small mute">{words.onPage}</p>
          <h3 lang={page.lang ?? shown}>{page.title}</h3>
          <Prose html={page.html} lang={page.lang ?? shown} />
        </Card>
        <Card className="stack">
          <p className="small mute">{words.byMail}</p>
          <p>
            <b>{mail.subject}</b>
          </p>
          <p className="announcement-mail small">{mail.text}</p>
        </Card>
        <Card className="stack">
          <p className="small mute">{words.byPush}</p>
          <div className="announcement-push">
            <p className="title">{push.title}</p>
            <p className="small announcement-mail">{push.text}</p>
          </div>
        </Card>
      </div>
    </Section>
  );
}

function without(search: string, name: string): string {
  const query = new URLSearchParams(search);
  query.delete(name);
  return query.size > 0 ? `?${query}` : '';
}
