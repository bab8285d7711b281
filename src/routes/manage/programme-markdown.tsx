import { useFetcher } from 'react-router';
import { Button, Prose, TextArea } from '../../design/index.ts';
import type { loader as previewLoader } from './programme-preview.ts';
import { useHydrated } from './use-hydrated.ts';
import { useManage } from './use-manage.ts';

/** A text in Markdown, with a look at how it will read once the page runs in the browser. */
export function MarkdownField(props: {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string | null;
  readonly error?: string;
}) {
  const { words, texts, to } = useManage();
  const preview = useFetcher<typeof previewLoader>();
  const { name } = props;
  const look = (button: HTMLButtonElement): void => {
    const written = button.form?.elements.namedItem(name);
    if (!(written instanceof HTMLTextAreaElement)) return;
    preview.submit({ text: written.value }, { method: 'post', action: to('preview') });
  };
  return (
    <div className="markdown-field">
      <TextArea
        name={name}
        label={props.label}
        hint={props.hint}
        optional={texts.common.optional}
        defaultValue={props.value ?? ''}
        error={props.error}
      />
      {useHydrated() && (
        <div>
          <Button type="button" look="quiet" onClick={(event) => look(event.currentTarget)}>
            {words.programme.preview}
          </Button>
        </div>
      )}
      {preview.data && (
        <div className="card card-pad" aria-live="polite">
          <Prose html={preview.data.html} />
        </div>
      )}
    </div>
  );
}
