import Languages from 'lucide-react/icons/languages';
import { ChipMenu } from './disclosure.tsx';

/** The same page in another language; each language names itself in its own words. */
export function LanguageSwitch(props: {
  readonly label: string;
  readonly languages: readonly {
    readonly lang: string;
    readonly name: string;
    readonly href: string;
    readonly current?: boolean;
  }[];
}) {
  const current = props.languages.find((language) => language.current);
  return (
    <ChipMenu
      icon={Languages}
      foldsOnPhone
      label={
        <>
          <span className="hush">{props.label}: </span>
          <span lang={current?.lang}>{current?.name}</span>
        </>
      }
    >
      <ul>
        {props.languages.map((language) => (
          <li key={language.lang}>
            <a
              href={language.href}
              hrefLang={language.lang}
              lang={language.lang}
              aria-current={language.current ? 'true' : undefined}
            >
              {language.name}
            </a>
          </li>
        ))}
      </ul>
    </ChipMenu>
  );
}
