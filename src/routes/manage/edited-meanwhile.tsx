import { Notice } from '../../design/index.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { useManage } from './use-manage.ts';

/** One part of a form: its name for people, what stands there now, and what was written in the form. */
export type FormPart = { readonly label: string; readonly theirs: string; readonly yours: string };

/** Two saved at once: what differs between what stands there now and what was written, both to be seen before one of them goes. */
export function EditedMeanwhile(props: { readonly parts: readonly FormPart[] }) {
  const { words } = useManage();
  const own = words.meanwhile;
  const differing = props.parts.filter(({ theirs, yours }) => tidy(theirs) !== tidy(yours));
  return (
    <Notice tone="warn" role="alert" title={own.title}>
      <p>{differing.length > 0 ? own.next : own.same}</p>
      {differing.length > 0 && (
        <dl className="differences">
          {differing.map(({ label, theirs, yours }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <b>{own.theirs}</b> {theirs || words.programme.none}
              </dd>
              <dd>
                <b>{own.yours}</b> {yours || words.programme.none}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Notice>
  );
}

/**
 * The revision that a form was opened on. A form that comes back with another refusal, or with a preview, is still the one that
 * was opened then; only who has seen what somebody else wrote goes on from there.
 */
export function OpenedOn(props: {
  readonly now: string;
  readonly answer:
    | { readonly refusal: Refusal | null; readonly done?: string | null; readonly openedOn?: string | null }
    | undefined;
}) {
  const { now, answer } = props;
  const seen = !answer || answer.done || answer.refusal?.code === 'edited-meanwhile';
  return <input type="hidden" name="revision" value={seen ? now : (answer.openedOn ?? now)} />;
}

/** The parts of a form whose fields are lines of text or numbers, by the names that people know them under. */
export function partsOf<Value extends object>(
  labels: Readonly<Partial<Record<keyof Value, string>>>,
  theirs: Value,
  yours: Value,
): FormPart[] {
  return (Object.keys(labels) as (keyof Value)[]).map((field) => ({
    label: labels[field] ?? '',
    theirs: plainly(theirs[field]),
    yours: plainly(yours[field]),
  }));
}

function plainly(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A text as it would be kept. */
function tidy(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}
