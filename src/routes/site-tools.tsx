import CircleUser from 'lucide-react/icons/circle-user';
import { Chip, LanguageSwitch } from '../design/index.ts';
import { type Locale, locales } from '../kernel/locale.ts';
import { languageNames } from '../texts/language-names.ts';
import { textsFor } from '../texts/texts.ts';

/** Language and account, at the right of every header. */
export function SiteTools(props: {
  readonly locale: Locale;
  readonly path: string;
  readonly search: string;
  readonly viewerName: string | null;
}) {
  const { common } = textsFor(props.locale);
  return (
    <>
      <LanguageSwitch
        label={common.language}
        languages={locales.map((lang) => ({
          lang,
          name: languageNames[lang],
          href: addressWith(props, 'lang', lang),
          current: lang === props.locale,
        }))}
      />
      <Chip
        href={props.viewerName === null ? `/sign-in?next=${encodeURIComponent(props.path)}` : '/me'}
        icon={CircleUser}
        foldsOnPhone
      >
        {props.viewerName === null ? common.signIn : props.viewerName || common.account}
      </Chip>
    </>
  );
}

/** The page's own address with one part of its query set. */
export function addressWith(
  at: { readonly path: string; readonly search: string },
  name: string,
  value: string | null,
): string {
  const query = new URLSearchParams(at.search);
  if (value === null) query.delete(name);
  else query.set(name, value);
  return query.size > 0 ? `${at.path}?${query}` : at.path;
}

/** The page's own address without some parts of its query. */
export function addressWithout(
  at: { readonly path: string; readonly search: string },
  names: readonly string[],
): string {
  return names.reduce((address, name) => {
    const [path = '', search = ''] = address.split('?');
    return addressWith({ path, search }, name, null);
  }, `${at.path}${at.search}`);
}
