import { type EditorFilter, type EditorState, sessionKinds } from '#programme';
import { Button, Chip, Chips, Select, TextInput } from '../../design/index.ts';
import { addressWith } from '../site-tools.tsx';
import { useManage } from './use-manage.ts';

/** Search, kind, track and where sessions stand; a plain form and links. */
export function SessionsFilter(props: {
  readonly filter: EditorFilter;
  readonly tracks: readonly { readonly code: string; readonly name: string }[];
  readonly states: readonly EditorState[];
  readonly counts: Readonly<Record<EditorState | 'all', number>>;
}) {
  const { words, texts, path, search } = useManage();
  const own = words.sessions;
  const { filter, counts } = props;
  const kinds = sessionKinds.map((kind) => ({ value: kind, label: texts.site.kinds[kind] }));
  const tracks = props.tracks.map((track) => ({ value: track.code, label: track.name }));
  const at = { path, search: withoutAnswers(search) };
  return (
    <>
      <Chips label={own.statesLabel} scroll>
        <Chip href={addressWith(at, 'state', null)} on={filter.state === ''}>
          {own.all} <span className="num">{counts.all}</span>
        </Chip>
        {props.states.map((state) => (
          <Chip key={state} href={addressWith(at, 'state', state)} on={filter.state === state}>
            {own.states[state]} <span className="num">{counts[state]}</span>
          </Chip>
        ))}
      </Chips>
      <form method="get" className="sessions-find">
        {filter.state && <input type="hidden" name="state" value={filter.state} />}
        <TextInput name="q" type="search" label={own.find} defaultValue={filter.text} />
        <Select
          name="kind"
          label={own.columns.kind}
          defaultValue={filter.kind}
          options={[{ value: '', label: own.anyKind }, ...kinds]}
        />
        <Select
          name="track"
          label={own.edit.track}
          defaultValue={filter.track}
          options={[{ value: '', label: own.anyTrack }, ...tracks]}
        />
        <Button look="ghost">{own.show}</Button>
      </form>
    </>
  );
}

/** What was done belongs to the address of once, not to a link that is followed later. */
function withoutAnswers(search: string): string {
  const query = new URLSearchParams(search);
  for (const name of ['done', 'undo', 'was', 'page']) query.delete(name);
  return query.size > 0 ? `?${query}` : '';
}
