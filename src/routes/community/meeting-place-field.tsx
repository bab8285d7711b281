import { longestPlace, type WantedPlace } from '#community';
import type { ProposeCode } from '#community/server';
import { Select, TextInput } from '../../design/index.ts';
import { useFrame } from '../edition/use-frame.ts';

/** Which place exactly, as far as the kind of place leaves something to say. */
export function PlaceField(props: {
  readonly places: readonly { readonly id: string; readonly name: string; readonly seats: number }[];
  readonly where: WantedPlace['kind'];
  readonly people: number;
  readonly typed: Readonly<Record<string, string>>;
  readonly refused: { readonly code: ProposeCode; readonly field: string | undefined } | null;
}) {
  const { texts } = useFrame();
  const { fresh: words, refusals } = texts.meetings;
  const { where, typed, refused } = props;
  const errorOf = (field: string) => (refused?.field === field ? refusals[refused.code] : undefined);
  if (where === 'words')
    return (
      <TextInput
        name="place"
        label={words.placeWords}
        hint={words.placeHint}
        required
        maxLength={longestPlace}
        defaultValue={typed.place}
        error={errorOf('place')}
      />
    );
  if (where === 'online')
    return (
      <TextInput
        name="url"
        type="url"
        label={words.url}
        hint={words.urlHint}
        required
        defaultValue={typed.url}
        error={errorOf('url')}
      />
    );
  const fitting = props.places.filter(({ seats }) => seats >= props.people);
  return (
    <Select
      name="table"
      label={words.table}
      defaultValue={typed.table ?? ''}
      error={errorOf('place')}
      options={[
        { value: '', label: words.anyTable },
        ...fitting.map(({ id, name, seats }) => ({ value: id, label: words.tableOf({ name, seats }) })),
      ]}
    />
  );
}
