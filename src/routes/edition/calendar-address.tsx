import { Button, ButtonLink, TextInput } from '../../design/index.ts';
import { useFrame } from './use-frame.ts';

/** The private calendar address of one's stars: to open, to copy, to renew. */
export function CalendarAddress(props: {
  readonly origin: string;
  readonly token: string;
  readonly mayRenew: boolean;
}) {
  const { texts, slug } = useFrame();
  const words = texts.site.mine;
  const address = `${props.origin}/${slug}/stars/${props.token}.ics`;
  return (
    <div className="stack">
      <TextInput
        name="address"
        label={words.yourAddress}
        readOnly
        defaultValue={address}
        hint={words.addressNote}
        data-copy
      />
      <div className="actions">
        <ButtonLink href={address.replace(/^https?:/, 'webcal:')}>{words.openInCalendar}</ButtonLink>
        <ButtonLink look="ghost" href={address}>
          {words.download}
        </ButtonLink>
        {props.mayRenew && (
          <form method="post" action={`/${slug}/stars`}>
            <Button look="quiet" name="calendar" value="renew">
              {words.newAddress}
            </Button>
          </form>
        )}
      </div>
    </div>
  );
}
