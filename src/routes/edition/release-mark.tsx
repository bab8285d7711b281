import { ButtonLink, Notice } from '../../design/index.ts';
import { useFrame } from './use-frame.ts';

/** Which release a page shows, for the script that notices the next one (src/enhance/next-release.ts). */
export function ReleaseNumber(props: {
  readonly number: number;
  /** The position of the stream before the page was made: what came since is told when it opens. */
  readonly since?: number;
}) {
  const { slug, phase } = useFrame();
  const running = phase === 'running' ? '' : undefined;
  return (
    <i
      hidden
      data-release={props.number}
      data-edition={slug}
      data-running={running}
      data-since={props.since}
    />
  );
}

/** The same, and for whom it concerns that something of theirs changed. */
export function ReleaseMark({ number }: { readonly number: number }) {
  const { slug, unseen, texts } = useFrame();
  const words = texts.notices;
  return (
    <>
      <ReleaseNumber number={number} />
      {unseen.changes > 0 && (
        <Notice
          tone="warn"
          title={words.news({ n: unseen.changes })}
          action={<ButtonLink href={`/${slug}/notices`}>{words.look}</ButtonLink>}
        />
      )}
    </>
  );
}
