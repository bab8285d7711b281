import Captions from 'lucide-react/icons/captions';
import MessagesSquare from 'lucide-react/icons/messages-square';
import Play from 'lucide-react/icons/play';
import type { ReactNode } from 'react';
import type { RemoteView } from '#live';
import { ButtonLink } from '../../design/index.ts';
import { clockTime } from '../../texts/format.ts';
import { useFrame } from '../edition/use-frame.ts';

/** When this page is other than it was made, by the clock alone, for the script that then asks for it (src/enhance/turns.ts). */
export function TurnsAt({ moment }: { readonly moment: string | null }) {
  return moment && <i hidden data-turns={moment} />;
}

/** How a session is followed by those who are not in its room; `children` stand beside its links. */
export function RemoteLinks(props: {
  readonly remote: RemoteView;
  readonly zone: string;
  /** Offers to sign in where that may help. */
  readonly offersSignIn?: boolean;
  readonly children?: ReactNode;
}) {
  const { remote, zone } = props;
  const { texts, path, viewerName } = useFrame();
  const words = texts.remote;
  if (remote.state === 'soon')
    return (
      <p className="mute">
        {words.soon} <time dateTime={remote.opensAt}>{clockTime(remote.opensAt, zone)}</time>
      </p>
    );
  if (remote.state !== 'open')
    return (
      <p className="mute">
        {words.closed[remote.state]}{' '}
        {props.offersSignIn && viewerName === null && (
          <a href={`/sign-in?next=${encodeURIComponent(path)}`}>{words.signIn}</a>
        )}
      </p>
    );
  return (
    <p className="actions">
      {remote.stream && (
        <ButtonLink icon={Play} href={remote.stream} rel="noreferrer">
          {words.watch}
        </ButtonLink>
      )}
      {remote.chat && (
        <ButtonLink look="ghost" icon={MessagesSquare} href={remote.chat} rel="noreferrer">
          {words.chat}
        </ButtonLink>
      )}
      {remote.captions && (
        <ButtonLink look="ghost" icon={Captions} href={remote.captions} rel="noreferrer">
          {words.captions}
        </ButtonLink>
      )}
      {props.children}
    </p>
  );
}
