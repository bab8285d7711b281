import KeyRound from 'lucide-react/icons/key-round';
import { useEffect, useState } from 'react';
import { Button, Notice } from '../../design/index.ts';
import { passkeysWork } from './passkeys.ts';

/** Starts something with a passkey; absent where the browser has none or does not run scripts. */
export function PasskeyButton(props: {
  readonly label: string;
  /** What to say if it did not work. */
  readonly failed: string;
  readonly start: () => Promise<boolean>;
  readonly next: string;
}) {
  const [works, setWorks] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  useEffect(() => setWorks(passkeysWork()), []);
  if (!works) return null;
  const start = async () => {
    setHasFailed(false);
    if (await props.start()) window.location.assign(props.next);
    else setHasFailed(true);
  };
  return (
    <>
      {hasFailed && <Notice tone="bad" role="alert" title={props.failed} />}
      <Button type="button" look="ghost" icon={KeyRound} onClick={start}>
        {props.label}
      </Button>
    </>
  );
}
