import {
  type GroupWords,
  joinings,
  longestForWhom,
  longestGroupAbout,
  longestGroupName,
  spaceLanguages,
} from '#community';
import { Checkbox, ChoiceGroup, Radio, TextArea, TextInput } from '../../design/index.ts';
import type { Locale } from '../../kernel/locale.ts';
import { languageWords } from '../../texts/format.ts';
import { textsFor } from '../../texts/texts.ts';

/** The fields that say what a group is. */
export function GroupFields(props: {
  readonly value: GroupWords;
  readonly locale: Locale;
  readonly problem: (field: string) => string | undefined;
}) {
  const { value, locale, problem } = props;
  const texts = textsFor(locale);
  const words = texts.groups.form;
  const { optional } = texts.common;
  return (
    <>
      <TextInput
        name="name"
        label={words.name}
        required
        maxLength={longestGroupName}
        defaultValue={value.name}
        error={problem('name')}
      />
      <TextInput
        name="forWhom"
        label={words.forWhom}
        hint={words.forWhomHint}
        optional={optional}
        maxLength={longestForWhom}
        defaultValue={value.forWhom}
        error={problem('forWhom')}
      />
      <TextArea
        name="about"
        label={words.about}
        hint={words.aboutHint}
        required
        rows={5}
        maxLength={longestGroupAbout}
        defaultValue={value.about}
        error={problem('about')}
      />
      <ChoiceGroup id="languages" label={words.languages} hint={words.languagesHint} optional={optional}>
        {spaceLanguages.map((tag) => (
          <Checkbox
            key={tag}
            name="language"
            value={tag}
            label={languageWords(tag, locale)}
            defaultChecked={value.languages.includes(tag)}
          />
        ))}
      </ChoiceGroup>
      <TextInput
        name="link"
        type="url"
        label={words.link}
        hint={words.linkHint}
        optional={optional}
        defaultValue={value.links[0] ?? ''}
        error={problem('link')}
      />
      <ChoiceGroup id="joining" label={words.joining}>
        {joinings.map((joining) => (
          <Radio
            key={joining}
            name="joining"
            value={joining}
            label={texts.groups.joinings[joining]}
            hint={words.joiningHints[joining]}
            defaultChecked={value.joining === joining}
          />
        ))}
      </ChoiceGroup>
    </>
  );
}

/** What a form of a group says. */
export function groupFrom(form: FormData): GroupWords {
  const all = (name: string) =>
    form.getAll(name).flatMap((value) => (typeof value === 'string' ? value : []));
  return {
    ...{ name: all('name')[0] ?? '', about: all('about')[0] ?? '', forWhom: all('forWhom')[0] ?? '' },
    ...{ languages: all('language'), links: all('link') },
    joining: joinings.find((joining) => joining === all('joining')[0]) ?? 'open',
  };
}
