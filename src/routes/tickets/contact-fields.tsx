import { TextInput } from '../../design/index.ts';
import { useFrame } from '../edition/use-frame.ts';
import type { RequestHouse } from '../request-house.ts';
import type { Typed } from './checkout-props.ts';

/** Who somebody is to whom we write: what their account says, or nothing yet. */
export type Contact = { readonly name: string; readonly email: string };

/** What the viewer's account says. */
export function contactOf({ viewer }: Pick<RequestHouse, 'viewer'>): Contact {
  return viewer.kind === 'person' ? { name: viewer.name, email: viewer.email } : { name: '', email: '' };
}

/** Name and address of somebody who waits for something and is written to. */
export function ContactFields(props: {
  readonly own: Contact;
  readonly typed: Typed;
  readonly errorOf: (field: string) => string | undefined;
}) {
  const { texts } = useFrame();
  const { own, typed, errorOf } = props;
  return (
    <>
      <TextInput
        name="name"
        label={texts.tickets.name}
        autoComplete="name"
        maxLength={120}
        required
        defaultValue={typed?.name ?? own.name}
        error={errorOf('name')}
      />
      <TextInput
        name="email"
        type="email"
        label={texts.tickets.email}
        hint={texts.waitlist.emailHint}
        autoComplete="email"
        maxLength={254}
        required
        defaultValue={typed?.email ?? own.email}
        error={errorOf('email')}
      />
    </>
  );
}
