import { Button, TextInput } from '../../design/index.ts';
import type { OwnView } from './agenda-views.ts';
import { useFrame } from './use-frame.ts';

/** The form for a thing of one's own in the agenda: a new one, or one that is there. Times are the edition's. */
export function OwnItemForm(props: {
  /** Made anew for each page for what is new: sending it twice is one. */
  readonly newId?: string;
  readonly item?: Pick<OwnView, 'id' | 'title' | 'place' | 'fields' | 'revision'>;
  /** What was typed and refused. */
  readonly typed?: Readonly<Record<string, string>>;
  readonly error?: { readonly field: string | undefined; readonly sentence: string };
}) {
  const { texts, slug } = useFrame();
  const words = texts.agenda;
  const { item, typed = {}, error } = props;
  const idOf = (field: string) => `${item?.id ?? 'new'}-${field}`;
  const errorOf = (field: string) => (error?.field === field ? error.sentence : undefined);
  return (
    <form method="post" action={`/${slug}/stars`} className="form" data-own-form>
      <input type="hidden" name="own" value={item?.id ?? props.newId} />
      <input type="hidden" name="base" value={item?.revision ?? ''} />
      <TextInput
        name="title"
        id={idOf('title')}
        label={words.what}
        hint={words.whatHint}
        maxLength={120}
        required
        defaultValue={typed.title ?? item?.title}
        error={errorOf('title')}
      />
      <div className="fields">
        <TextInput
          name="start"
          id={idOf('start')}
          type="datetime-local"
          label={words.from}
          required
          defaultValue={typed.start ?? item?.fields.start}
          error={errorOf('start')}
        />
        <TextInput
          name="end"
          id={idOf('end')}
          type="datetime-local"
          label={words.to}
          required
          defaultValue={typed.end ?? item?.fields.end}
          error={errorOf('end')}
        />
      </div>
      <TextInput
        name="place"
        id={idOf('place')}
        label={words.where}
        maxLength={120}
        optional={texts.common.optional}
        defaultValue={typed.place ?? item?.place}
        error={errorOf('place')}
      />
      <div className="actions">
        <Button name="act" value="save-own">
          {item ? words.save : words.add}
        </Button>
        {item && (
          <Button look="quiet" name="act" value="drop-own" formNoValidate>
            {words.remove}
          </Button>
        )}
      </div>
    </form>
  );
}
