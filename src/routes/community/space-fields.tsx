import { longestSpaceAbout, longestSpaceTitle, spaceLanguages } from '#community';
import { Checkbox, ChoiceGroup, TextArea, TextInput } from '../../design/index.ts';
import { languageWords } from '../../texts/format.ts';
import { useFrame } from '../edition/use-frame.ts';

/** What was typed into a form of an open space. */
export type SpaceTyped = {
  readonly title: string;
  readonly about: string;
  readonly languages: readonly string[];
  readonly links: readonly string[];
};

/** The fields that say what an open space is about. */
export function SpaceFields(props: {
  readonly value: SpaceTyped;
  readonly problem: (field: string) => string | undefined;
}) {
  const { texts, locale } = useFrame();
  const words = texts.openSpaces.form;
  const { value, problem } = props;
  const { optional } = texts.common;
  return (
    <>
      <TextInput
        name="title"
        label={words.name}
        hint={words.nameHint}
        maxLength={longestSpaceTitle}
        required
        defaultValue={value.title}
        error={problem('title')}
      />
      <TextArea
        name="about"
        label={words.about}
        hint={words.aboutHint}
        optional={optional}
        maxLength={longestSpaceAbout}
        rows={4}
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
        maxLength={500}
        defaultValue={value.links[0] ?? ''}
        error={problem('link')}
      />
    </>
  );
}

/** What a form of an open space says. */
export function spaceFrom(form: FormData): SpaceTyped {
  const text = (name: string) =>
    form.getAll(name).flatMap((value) => (typeof value === 'string' ? value : []));
  return {
    ...{ title: text('title')[0] ?? '', about: text('about')[0] ?? '' },
    ...{ languages: text('language'), links: text('link') },
  };
}
