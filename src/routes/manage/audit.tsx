import { readActs } from '#directory/server';
import { Button, Card, EmptyState, PageHead, Pagination, Select } from '../../design/index.ts';
import { dateIn } from '../../kernel/time.ts';
import { clockTime, dateWords } from '../../texts/format.ts';
import { addressWith } from '../site-tools.tsx';
import type { Route } from './+types/audit';
import { actSentence } from './act-sentence.ts';
import { organisedOf } from './manage-context.ts';
import { useManage } from './use-manage.ts';

const areas = ['directory', 'programme', 'expo', 'people'] as const;
const onePage = 50;

export async function loader({ context, url }: Route.LoaderArgs) {
  const { house, viewer, edition, texts } = organisedOf(context);
  const query = url.searchParams;
  const before = Number(query.get('before'));
  const area = areas.find((one) => one === query.get('area'));
  const person = query.get('who') ?? '';
  const found = await readActs(house, viewer, {
    editionId: edition.id,
    limit: onePage,
    before: Number.isInteger(before) && before > 0 ? before : undefined,
    personId: person || undefined,
    area,
  });
  if (!found.ok) throw new Response(null, { status: 403 });
  return {
    acts: found.value.acts.map((act) => ({
      id: act.id,
      at: act.at,
      day: dateIn(act.at, edition.zone),
      sentence: actSentence(act, texts),
    })),
    people: found.value.people,
    next: found.value.next,
    person,
    area: area ?? '',
    isFirst: !query.has('before'),
  };
}

export default function AuditPage({ loaderData }: Route.ComponentProps) {
  const { words, name, locale, zone, path, search } = useManage();
  const own = words.house.audit;
  const { acts, next, isFirst } = loaderData;
  const days = [...Map.groupBy(acts, (act) => act.day)];
  const filtered = loaderData.person !== '' || loaderData.area !== '';
  return (
    <>
      <title>{`${own.title} · ${name}`}</title>
      <PageHead title={own.title} lead={own.lead} />
      <div className="stack settings">
        <Filter {...loaderData} />
        {acts.length === 0 && <EmptyState title={filtered ? own.noneFiltered : own.none} />}
        {days.map(([day, some]) => (
          <Card key={day} as="section">
            <h2 className="small mute">{dateWords(day, locale, 'long')}</h2>
            <ul className="acts">
              {some.map((act) => (
                <li key={act.id}>
                  <time dateTime={act.at} className="mute num">
                    {clockTime(act.at, zone)}
                  </time>{' '}
                  {act.sentence}
                </li>
              ))}
            </ul>
          </Card>
        ))}
        {(next !== null || !isFirst) && (
          <Pagination
            label={own.title}
            here=""
            previous={
              isFirst ? null : { href: addressWith({ path, search }, 'before', null), label: own.newest }
            }
            next={
              next === null
                ? null
                : { href: addressWith({ path, search }, 'before', String(next)), label: own.older }
            }
          />
        )}
      </div>
    </>
  );
}

function Filter(props: Pick<Route.ComponentProps['loaderData'], 'people' | 'person' | 'area'>) {
  const own = useManage().words.house.audit;
  return (
    <form method="get" className="fields filter-row">
      <Select
        name="who"
        label={own.person}
        defaultValue={props.person}
        options={[
          { value: '', label: own.anybody },
          ...props.people.map((person) => ({ value: person.id, label: person.name })),
        ]}
      />
      <Select
        name="area"
        label={own.area}
        defaultValue={props.area}
        options={[
          { value: '', label: useManage().words.house.all },
          ...areas.map((value) => ({ value, label: own.areas[value] })),
        ]}
      />
      <div>
        <Button look="ghost">{own.filter}</Button>
      </div>
    </form>
  );
}
