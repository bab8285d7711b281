import type { SessionInput } from '#programme';
import { EditedMeanwhile } from './edited-meanwhile.tsx';
import { linkLines } from './session-form-from.ts';
import { useManage } from './use-manage.ts';

/** Two saved a session at once. */
export function SessionConflict(props: { readonly now: SessionInput; readonly kept: SessionInput }) {
  const { words, texts } = useManage();
  const labels: Readonly<Record<string, string>> = {
    ...texts.importing.fields,
    speakers: words.sessions.edit.speakers,
  };
  const names = Object.keys(props.now) as (keyof SessionInput)[];
  return (
    <EditedMeanwhile
      parts={names.map((name) => ({
        label: labels[name] ?? name,
        theirs: written(props.now, name),
        yours: written(props.kept, name),
      }))}
    />
  );
}

/** A field as it reads in the notice, tidied as it would be kept. */
function written(session: SessionInput, name: keyof SessionInput): string {
  const value = session[name];
  if (name === 'links') return linkLines(session.links);
  if (name === 'tags' || name === 'speakers')
    return session[name]
      .map((one) => one.trim())
      .filter(Boolean)
      .join(', ');
  if (name === 'translations') {
    const said = Object.values(session.translations).flatMap((one) => Object.values(one));
    return said
      .map((text) => text?.trim())
      .filter(Boolean)
      .join('\n');
  }
  return value === null ? '' : String(value);
}
