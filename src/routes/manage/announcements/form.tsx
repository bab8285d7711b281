import { announcementBounds } from '#live';
import {
  Button,
  Card,
  Checkbox,
  ChoiceGroup,
  Disclosure,
  Select,
  TextArea,
  TextInput,
} from '../../../design/index.ts';
import { type Locale, locales } from '../../../kernel/locale.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { languageNames } from '../../../texts/language-names.ts';
import { useManage } from '../use-manage.ts';
import type { AnnouncementCode } from './edit-act.ts';
import type { loadAnnouncement } from './edit-load.ts';

type Loaded = Awaited<ReturnType<typeof loadAnnouncement>>;
type FormProps = {
  readonly loaded: Loaded;
  /** What was typed and refused. */
  readonly typed: Readonly<Record<string, string | readonly string[]>> | undefined;
  readonly refusal: Refusal<AnnouncementCode> | undefined;
};

/** What is said, in which languages, to whom. */
export function AnnouncementForm(props: FormProps) {
  const { texts } = useManage();
  const words = texts.announce.manage;
  const { loaded, typed, refusal } = props;
  const problem = (field: string) => (refusal?.field === field ? words.refusals[refusal.code] : undefined);
  return (
    <form method="post" className="form">
      <input type="hidden" name="id" value={loaded.id} />
      <input type="hidden" name="revision" value={loaded.revision ?? ''} />
      <input type="hidden" name="corrects" value={loaded.corrects?.id ?? ''} />
      <Texts {...props} problem={problem} />
      <Audience {...props} problem={problem} />
      {loaded.mayAll && (
        <Card>
          <Checkbox
            name="isPublic"
            value="yes"
            label={words.isPublic}
            hint={words.isPublicHint}
            defaultChecked={typed ? 'isPublic' in typed : loaded.said.isPublic}
          />
          {problem('isPublic') && <p className="error">{problem('isPublic')}</p>}
          <Checkbox
            name="isUrgent"
            value="yes"
            label={words.isUrgent}
            hint={words.isUrgentHint}
            defaultChecked={typed ? 'isUrgent' in typed : loaded.said.isUrgent}
          />
        </Card>
      )}
      <div className="actions">
        <Button name="act" value="save">
          {words.save}
        </Button>
        {loaded.revision !== null && (
          <Button look="danger" name="act" value="drop" formNoValidate>
            {words.drop}
          </Button>
        )}
      </div>
    </form>
  );
}

type PartProps = FormProps & { readonly problem: (field: string) => string | undefined };

/** The organiser's own language open, the others folded unless something stands there. */
function Texts(props: PartProps) {
  const { texts, locale } = useManage();
  const words = texts.announce.manage;
  const { said } = props.loaded;
  const begun = locales.filter((one) => said.title[one] || said.body[one]);
  const first = begun.length === 0 || begun.includes(locale) ? locale : (begun[0] ?? locale);
  const others = locales.filter((one) => one !== first);
  return (
    <Card className="form">
      <TextsIn {...props} language={first} />
      <p className="small mute">{words.languageHint}</p>
      {others.map((one) => (
        <Disclosure
          key={one}
          open={begun.includes(one) || props.refusal?.field?.endsWith(`-${one}`)}
          summary={words.otherLanguage({ language: languageNames[one] })}
        >
          <div className="form">
            <TextsIn {...props} language={one} />
          </div>
        </Disclosure>
      ))}
    </Card>
  );
}

function TextsIn({ loaded, typed, problem, language }: PartProps & { readonly language: Locale }) {
  const { texts } = useManage();
  const words = texts.announce.manage;
  const value = (name: 'title' | 'body') => {
    const own = typed?.[`${name}-${language}`];
    return typeof own === 'string' ? own : (loaded.said[name][language] ?? '');
  };
  return (
    <>
      <TextInput
        name={`title-${language}`}
        lang={language}
        label={words.titleLabel}
        hint={words.titleHint}
        maxLength={announcementBounds.title}
        defaultValue={value('title')}
        error={problem(`title-${language}`)}
      />
      <TextArea
        name={`body-${language}`}
        lang={language}
        rows={8}
        label={words.bodyLabel}
        hint={texts.manage.house.settings.markdownHint}
        maxLength={announcementBounds.body}
        defaultValue={value('body')}
        error={problem(`body-${language}`)}
      />
    </>
  );
}

function Audience({ loaded, typed, problem }: PartProps) {
  const { texts } = useManage();
  const words = texts.announce.manage;
  const { names, mayAll, said } = loaded;
  const before = typed?.audience;
  const chosen = new Set<string>(typeof before === 'object' ? before : said.audience);
  const named = (kind: string, list: readonly { readonly key: string; readonly name: string }[]) =>
    list.map(({ key, name }) => ({ value: `${kind}:${key}`, label: name }));
  const all = (list: readonly { readonly value: string; readonly label: string }[]) =>
    list.map(({ value, label }) => (
      <Checkbox key={value} name="audience" value={value} label={label} defaultChecked={chosen.has(value)} />
    ));
  const general = mayAll ? (['everybody', 'speakers', 'remote', 'team'] as const) : (['speakers'] as const);
  // What was chosen of a long list is a box of its own, so that it can be taken out again.
  const sessions = [
    ...names.seats.map(({ key, name }) => ({
      value: `seats:${key}`,
      label: words.parts.seats({ session: name }),
    })),
    ...names.sessions.map(({ key, name }) => ({
      value: `stars:${key}`,
      label: words.parts.stars({ session: name }),
    })),
  ].filter(({ value }) => chosen.has(value));
  return (
    <Card className="form">
      <ChoiceGroup id="audience" label={words.audience} hint={words.audienceHint} error={problem('audience')}>
        {all([...general.map((value) => ({ value, label: words.parts[value] })), ...sessions])}
      </ChoiceGroup>
      {names.tracks.length > 0 && (
        <Disclosure summary={words.tracks} open={[...chosen].some((one) => one.startsWith('speakers:'))}>
          {all(named('speakers', names.tracks))}
        </Disclosure>
      )}
      {mayAll && names.products.length > 0 && (
        <Disclosure summary={words.products} open={[...chosen].some((one) => one.startsWith('product:'))}>
          {all(named('product', names.products))}
        </Disclosure>
      )}
      {names.seats.length > 0 && (
        <AddSession kind="seats" label={words.addSeats} list={named('seats', names.seats)} chosen={chosen} />
      )}
      <AddSession kind="stars" label={words.addStars} list={named('stars', names.sessions)} chosen={chosen} />
    </Card>
  );
}

function AddSession(props: {
  readonly kind: string;
  readonly label: string;
  readonly list: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: ReadonlySet<string>;
}) {
  const { texts } = useManage();
  const none = { value: '', label: texts.announce.manage.noSession };
  return (
    <Select
      id={`audience-${props.kind}`}
      name="audience"
      label={props.label}
      options={[none, ...props.list.filter(({ value }) => !props.chosen.has(value))]}
    />
  );
}
