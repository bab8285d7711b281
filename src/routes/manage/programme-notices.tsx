import { Button, FormErrors, Notice, Section } from '../../design/index.ts';
import { momentWords } from '../../texts/format.ts';
import type { DoneCode, ProgrammeRefusal } from './programme-answer.ts';
import { useManage } from './use-manage.ts';

/** What the last form did, with its Undo: said by the page's address, so it needs no JavaScript and survives a reload. */
export function DoneNotice() {
  const { words, search, to, path } = useManage();
  const query = new URLSearchParams(search);
  const done = query.get('done');
  const sentences: Readonly<Record<string, string>> = words.programme.done;
  if (!done || !Object.hasOwn(sentences, done)) return null;
  const removal = query.get('undo');
  const codes = query.getAll('was');
  const reverse = opposites[done as DoneCode];
  return (
    <Notice
      tone="good"
      role="status"
      title={sentences[done]}
      action={
        removal ? (
          <form method="post" action={to('undo')}>
            <input type="hidden" name="removal" value={removal} />
            <Button look="ghost">{words.programme.undo}</Button>
          </form>
        ) : reverse && codes.length > 0 ? (
          <form method="post" action={path}>
            <input type="hidden" name="act" value={reverse} />
            {codes.map((code) => (
              <input key={code} type="hidden" name="code" value={code} />
            ))}
            <Button look="ghost">{words.programme.undo}</Button>
          </form>
        ) : null
      }
    />
  );
}

const opposites: Partial<Readonly<Record<DoneCode, string>>> = {
  cancelled: 'reinstate',
  reinstated: 'cancel',
  announced: 'unannounce',
  unannounced: 'announce',
};

/** Why a form was refused, leading to its field. */
export function RefusalNotice(props: { readonly refusal: ProgrammeRefusal | null | undefined }) {
  const { words } = useManage();
  const { refusal } = props;
  if (!refusal) return null;
  const message = words.programme.refusals[refusal.code](refusal.details ?? {});
  if (!refusal.field) return <Notice tone="bad" role="alert" title={message} />;
  return <FormErrors title={words.programme.notSaved} errors={[{ field: refusal.field, message }]} />;
}

/** What is wrong with this field, if the refusal is about it. */
export function useProblem(refusal: ProgrammeRefusal | null | undefined) {
  const { words } = useManage();
  return (field: string): string | undefined =>
    refusal?.field === field ? words.programme.refusals[refusal.code](refusal.details ?? {}) : undefined;
}

export type RemovedView = {
  readonly id: string;
  readonly kind: 'sessions' | 'speaker' | 'merge' | 'room' | 'track';
  readonly name: string;
  readonly count: number;
  readonly removedAt: string;
};

/** What was taken out lately, each with the button that brings it back. */
export function RecentlyRemoved(props: { readonly removed: readonly RemovedView[] }) {
  const { words, to, zone, locale } = useManage();
  if (props.removed.length === 0) return null;
  return (
    <Section title={words.programme.recentlyRemoved} id="removed">
      <ul className="card todos">
        {props.removed.map((one) => (
          <li key={one.id} className="todo">
            <div className="todo-words">
              <p className="title">
                {words.programme.removedWhat[one.kind]({ name: one.name, n: one.count })}
              </p>
              <div className="note">{momentWords(one.removedAt, zone, locale)}</div>
            </div>
            <form method="post" action={to('undo')} className="actions">
              <input type="hidden" name="removal" value={one.id} />
              <Button look="ghost">{words.programme.bringBack}</Button>
            </form>
          </li>
        ))}
      </ul>
    </Section>
  );
}
