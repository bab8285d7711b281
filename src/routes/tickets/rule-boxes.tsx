import { Checkbox, FieldError } from '../../design/index.ts';
import { safeHref } from '../../kernel/links.ts';
import { useFrame } from '../edition/use-frame.ts';
import type { RuleView } from './shop-load.ts';

/** What must be accepted: each rule with its version, which is what the box sends. */
export function RuleBoxes(props: {
  readonly rules: readonly RuleView[];
  readonly typed: Readonly<Record<string, string>>;
  readonly error: { readonly field: string; readonly message: string } | null;
}) {
  const { texts } = useFrame();
  const words = texts.tickets;
  return props.rules.map((rule) => {
    const name = `rule-${rule.key}`;
    const href = safeHref(rule.url);
    const title = <span lang={rule.title.lang}>{rule.title.text}</span>;
    return (
      <div key={rule.key}>
        <Checkbox
          id={name}
          name={name}
          value={rule.version}
          defaultChecked={props.typed[name] === rule.version}
          label={
            <>
              {words.acceptLead} {href ? <a href={href}>{title}</a> : title}
            </>
          }
          hint={words.version({ version: rule.version })}
        />
        <FieldError id={name} error={props.error?.field === name ? props.error.message : null} />
      </div>
    );
  });
}
