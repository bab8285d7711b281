import { Button, TextInput } from '../../design/index.ts';

/** Merges what the page shows into another one, named by its address. */
export function MergeForm(props: {
  readonly label: string;
  readonly hint: string;
  readonly action: string;
  readonly look: 'ghost' | 'danger';
  /** What was named before, if that was refused. */
  readonly into?: string;
  readonly error: string | undefined;
}) {
  return (
    <form method="post" className="form desk-body">
      <TextInput
        name="into"
        label={props.label}
        hint={props.hint}
        required
        autoComplete="off"
        defaultValue={props.into}
        error={props.error}
      />
      <div>
        <Button look={props.look} name="act" value="merge">
          {props.action}
        </Button>
      </div>
    </form>
  );
}
