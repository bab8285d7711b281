import CalendarPlus from 'lucide-react/icons/calendar-plus';
import Rss from 'lucide-react/icons/rss';
import { Card, Chip, Chips, Section, TextInput } from '../../design/index.ts';
import type { Locale } from '../../kernel/locale.ts';
import { textsFor } from '../../texts/texts.ts';
import { DigestForm } from './digest-form.tsx';

/** The list that is shown, to take along: addresses to subscribe to, files, a mail each week. */
export function TakeAlong(props: {
  readonly origin: string;
  /** The filters as an address writes them, without a question mark. */
  readonly query: string;
  readonly locale: Locale;
}) {
  const { take } = textsFor(props.locale).feeds;
  const inLanguage = props.locale === 'en' ? '' : `locale=${props.locale}`;
  const at = (path: string, ...more: readonly string[]) => {
    const query = [props.query, ...more].filter(Boolean).join('&');
    return query ? `${path}?${query}` : path;
  };
  const subscriptions = [
    { name: take.calendar, hint: take.calendarHint, path: at('/conferences.ics', inLanguage) },
    {
      name: take.withDeadlines,
      hint: take.withDeadlinesHint,
      path: at('/conferences.ics', 'deadlines=1', inLanguage),
    },
    { name: take.deadlines, hint: take.deadlinesHint, path: at('/deadlines.ics', inLanguage) },
    { name: take.feed, hint: take.feedHint, path: at('/conferences.atom', inLanguage) },
  ];
  const files = [
    { name: take.spreadsheet, path: at('/conferences.csv') },
    { name: take.json, path: at('/conferences.json') },
    { name: take.confsTech, path: at('/conferences.confs-tech.json') },
    { name: take.pythonDeadlines, path: at('/conferences.python-deadlines.yml') },
    { name: take.api, path: at('/api/v1/listings') },
  ];
  return (
    <Section title={take.title} id="take-along">
      <p className="mute small">{take.lead}</p>
      <div className="take-along">
        <Card>
          {subscriptions.map(({ name, hint, path }) => {
            const isCalendar = path.includes('.ics');
            const href = isCalendar ? `${props.origin}${path}`.replace(/^https?:/, 'webcal:') : path;
            return (
              <div className="take-row" key={name}>
                <TextInput
                  name={path}
                  label={name}
                  hint={hint}
                  readOnly
                  defaultValue={`${props.origin}${path}`}
                  data-copy
                />
                <Chip href={href} icon={isCalendar ? CalendarPlus : Rss} rel="nofollow">
                  <span aria-hidden="true">{take.open}</span>
                  <span className="hush">{take.subscribe({ what: name })}</span>
                </Chip>
              </div>
            );
          })}
        </Card>
        <div className="stack">
          <DigestForm query={props.query} locale={props.locale} title />
          <div>
            <h3>{take.files}</h3>
            <Chips label={take.files}>
              {files.map(({ name, path }) => (
                <Chip key={path} href={path} rel="nofollow">
                  {name}
                </Chip>
              ))}
            </Chips>
          </div>
        </div>
      </div>
    </Section>
  );
}
