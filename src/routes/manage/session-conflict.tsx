import type { SessionInput } from '#programme';
import { Notice } from '../../design/index.ts';
import { linkLines } from './session-form-from.ts';
import { useManage } from './use-manage.ts';

/** Two saved at once: what differs between what stands there now and what was written, both to be seen before one of them goes. */
export function SessionConflict(props: { readonly now: SessionInput; readonly kept: SessionInput }) {
  const { words, texts } = useManage();
  const own = words.sessions.edit;
  const fields: Readonly<Record<string, string>> = { ...texts.importing.fields, speakers: own.speakers };
  const names = Object.keys(props.now) as (keyof SessionInput)[];
  const differing = names.filter((name) => written(props.now, name) !== written(props.kept, name));
  return (
    <Notice tone="warn" role="alert" title={words.programme.refusals['edited-meanwhile']()}>
      <p>{differing.length > 0 ? own.meanwhileNext : own.meanwhileSame}</p>
      {differing.length > 0 && (
        <dl className="differences">
          {differing.map((name) => (
            <div key={name}>
              <dt>{fields[name] ?? name}</dt>
              <dd>
                <b>{own.theirs}</b> {written(props.now, name) || words.programme.none}
              </dd>
              <dd>
                <b>{own.yours}</b> {written(props.kept, name) || words.programme.none}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Notice>
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
  return value === null ? '' : String(value).replace(/\r\n?/g, '\n').trim();
}
