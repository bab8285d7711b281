import Inbox from 'lucide-react/icons/inbox';
import {
  Avatar,
  Button,
  ButtonLink,
  Card,
  EmptyState,
  KeyValues,
  Pagination,
  Prose,
  Section,
  Table,
  TrackLabel,
} from '../index.ts';
import { words } from './part-samples.ts';
import { tracks } from './samples.ts';

type Row = (typeof words.table.rows)[number];

const trackOf = (row: Row) =>
  Object.values(tracks).find((track) => track.colour === row.track) ?? tracks.other;
const [title, track, reviews, score] = words.table.heads;
const columns = [
  { key: 'title', head: title, cell: (row: Row) => <a href="#proposal">{row.title}</a>, names: true },
  { key: 'track', head: track, cell: (row: Row) => <TrackLabel {...trackOf(row)} look="dot" /> },
  { key: 'reviews', head: reviews, cell: (row: Row) => row.reviews },
  { key: 'score', head: score, cell: (row: Row) => row.score, numeric: true },
];

/** Lists, tables, people, prose. */
export function ListParts() {
  return (
    <div className="two-columns">
      <Lists />
      <People />
    </div>
  );
}

function Lists() {
  const { pages, empty } = words;
  return (
    <div>
      <Section title={words.sections.table}>
        <Table
          caption={words.table.caption}
          captionShown
          columns={columns}
          rows={words.table.rows}
          rowKey={(row) => row.title}
        />
        <Pagination
          label={pages.label}
          here={pages.here}
          previous={{ href: '#back', label: pages.previous }}
          next={{ href: '#on', label: pages.next }}
        />
      </Section>
      <Section title={words.sections.empty}>
        <EmptyState
          icon={Inbox}
          title={empty.title}
          action={
            <>
              <Button>{empty.one}</Button>
              <ButtonLink href="#add" look="ghost">
                {empty.two}
              </ButtonLink>
            </>
          }
        >
          {empty.text}
        </EmptyState>
      </Section>
    </div>
  );
}

function People() {
  return (
    <div>
      <Section title={words.sections.people}>
        <Card>
          <ul className="stack">
            {words.people.map((name) => (
              <li key={name} className="person">
                <Avatar name={name} />
                {name}
              </li>
            ))}
          </ul>
        </Card>
        <Card className="mt-4">
          <KeyValues items={words.facts} />
        </Card>
      </Section>
      <Section title={words.sections.prose}>
        <Prose html={words.html} />
      </Section>
    </div>
  );
}
