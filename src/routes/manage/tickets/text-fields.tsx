import { Disclosure, TextArea, TextInput } from '../../../design/index.ts';
import { type Locale, locales } from '../../../kernel/locale.ts';
import { languageNames } from '../../../texts/language-names.ts';
import type { DraftText } from './product-draft.ts';
import { useTickets } from './use-tickets.ts';

/** A text in the organiser's language, and below a fold in the others: a field for each, `name-ko`. */
export function TextFields(props: {
  readonly name: string;
  readonly label: string;
  readonly value: DraftText;
  readonly isLong?: boolean;
  readonly hint?: string;
  readonly error?: string | undefined;
  /** Tells rows of the same name apart. */
  readonly row?: string;
  /** More texts that belong below the same fold. */
  readonly also?: Omit<Parameters<typeof TextFields>[0], 'also'>;
}) {
  const { own, locale, texts } = useTickets();
  const others = locales.filter((one) => one !== locale);
  const { also, ...first } = props;
  const isOpen = props.error !== undefined;
  return (
    <>
      <OneText {...first} language={locale} />
      {also && <OneText {...also} language={locale} />}
      <Disclosure summary={`${own.form.otherLanguages} (${texts.common.optional})`} open={isOpen}>
        <div className="form">
          {others.map((one) => (
            <div key={one} className="form">
              <OneText {...first} language={one} isOther />
              {also && <OneText {...also} language={one} isOther />}
            </div>
          ))}
        </div>
      </Disclosure>
    </>
  );
}

function OneText(
  props: Omit<Parameters<typeof TextFields>[0], 'also'> & {
    readonly language: Locale;
    readonly isOther?: boolean;
  },
) {
  const { own } = useTickets();
  const { name, value, language, isOther, row } = props;
  const field = `${name}-${language}`;
  const shared = {
    name: field,
    id: row === undefined ? field : `${field}-${row}`,
    lang: language,
    label: isOther
      ? own.form.inLanguage({ label: props.label, language: languageNames[language] })
      : props.label,
    hint: isOther ? undefined : props.hint,
    error: isOther ? undefined : props.error,
    defaultValue: value[language],
  };
  return props.isLong ? <TextArea {...shared} rows={3} /> : <TextInput {...shared} maxLength={300} />;
}
