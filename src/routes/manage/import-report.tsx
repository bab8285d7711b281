import Search from 'lucide-react/icons/search';
import { Badge, Button, ButtonLink, Disclosure, EmptyState, Section, TextInput } from '../../design/index.ts';
import { numberWords } from '../../texts/format.ts';
import { addressWith } from '../site-tools.tsx';
import { type RemarkGroup, weights } from './import-view.ts';
import { Told } from './told.tsx';
import { useManage } from './use-manage.ts';

const tones = { lost: 'bad', changed: 'warn', noted: 'info' } as const;
const most = 30;

type Props = {
  readonly groups: readonly RemarkGroup[];
  readonly found: number;
  readonly remarks: number;
  readonly find: string;
  readonly missing: string;
  readonly whole: string | null;
};

/** Every remark of an import by weight and kind, to be searched. */
export function ImportReport(props: Props) {
  const { words, texts, locale } = useManage();
  const own = words.house.importing.detail;
  const { groups, found, remarks, find } = props;
  return (
    <Section title={own.remarksTitle} id="remarks" aside={numberWords(remarks, locale)}>
      <div className="stack">
        {remarks === 0 && <p>{own.noRemarks}</p>}
        {remarks > 0 && (
          <search>
            <form method="get" action="#remarks" className="search-form">
              <input type="hidden" name="missing" value={props.missing} />
              <TextInput
                name="q"
                type="search"
                label={own.searchRemarks}
                defaultValue={find}
                autoComplete="off"
              />
              <Button icon={Search} look="ghost">
                {texts.common.search}
              </Button>
            </form>
          </search>
        )}
        {find && <p className="mute num">{own.foundRemarks({ n: found, of: remarks })}</p>}
        {find && found === 0 && <EmptyState title={own.nothingFound} />}
        {weights.map((weight) => {
          const some = groups.filter((group) => group.weight === weight);
          if (some.length === 0) return null;
          return (
            <section key={weight} className="card card-pad stack" aria-labelledby={`weight-${weight}`}>
              <h3 id={`weight-${weight}`}>
                <Badge tone={tones[weight]}>{texts.importing.weights[weight]}</Badge>
              </h3>
              <p className="mute small">{own.weightNotes[weight]}</p>
              {some.map((group) => (
                <Group key={group.code} group={group} open={find !== ''} whole={props.whole} />
              ))}
            </section>
          );
        })}
      </div>
    </Section>
  );
}

function Group(props: {
  readonly group: RemarkGroup;
  readonly open: boolean;
  readonly whole: string | null;
}) {
  const { words, path, search, locale } = useManage();
  const own = words.house.importing;
  const { weight, code, rows, sentences } = props.group;
  const id = `${weight}-${code}`;
  const isWhole = props.whole === id;
  return (
    <div id={id}>
      <Disclosure
        open={props.open || isWhole || sentences.length === 1}
        summary={
          <>
            {own.remarkTitles[code]} <span className="mute num">{numberWords(rows, locale)}</span>
          </>
        }
      >
        <Told sentences={isWhole ? sentences : sentences.slice(0, most)} />
        {!isWhole && sentences.length > most && (
          <ButtonLink look="quiet" href={`${addressWith({ path, search }, 'all', id)}#${id}`}>
            {own.detail.more({ n: sentences.length })}
          </ButtonLink>
        )}
      </Disclosure>
    </div>
  );
}
