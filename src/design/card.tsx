import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

/** A sheet on the paper. `flush` for lists that bring their own padding. */
export function Card(props: {
  readonly children: ReactNode;
  readonly flush?: boolean;
  readonly as?: 'div' | 'section' | 'article' | 'ul' | 'ol';
  readonly id?: string;
  readonly className?: string;
}) {
  const Part = props.as ?? 'div';
  return (
    <Part id={props.id} className={classNames('card', !props.flush && 'card-pad', props.className)}>
      {props.children}
    </Part>
  );
}
