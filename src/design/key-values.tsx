import type { ReactNode } from 'react';

/** Facts with their names. */
export function KeyValues(props: {
  readonly items: readonly { readonly name: string; readonly value: ReactNode }[];
}) {
  return (
    <dl className="key-values">
      {props.items.map((item) => (
        <div key={item.name}>
          <dt>{item.name}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What people wrote, as HTML that was already cleaned: this sets it as it is. */
export function Prose(props: { readonly html: string; readonly lang?: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the caller hands over sanitised HTML; there is no other way to show it
  return <div className="prose" lang={props.lang} dangerouslySetInnerHTML={{ __html: props.html }} />;
}
