import { data, type RouterContextProvider } from 'react-router';
import { Button, ButtonLink, Notice, PageHead } from '../design/index.ts';
import type { Locale } from '../kernel/locale.ts';
import { textsFor } from '../texts/texts.ts';
import { textOf } from './form-fields.ts';
import { houseOf } from './request-house.ts';
import { SiteFrame } from './site-frame.tsx';

/** What a page needs that ends letters. Opening it changes nothing yet, as mail scanners open links too. */
export function loadStop({
  context,
  url,
}: {
  readonly context: Readonly<RouterContextProvider>;
  readonly url: URL;
}) {
  const { locale, viewerName } = houseOf(context);
  return data(
    { locale, viewerName, path: url.pathname, search: '', token: url.searchParams.get('stop') ?? '' },
    { headers: { 'Cache-Control': 'no-store' } },
  );
}

/** The token that was sent: a mail program that unsubscribes with one click (RFC 8058) posts to the link itself. */
export async function sentToken(request: Request, url: URL): Promise<string> {
  const form = await request.formData();
  return form.has('List-Unsubscribe') ? (url.searchParams.get('stop') ?? '') : textOf(form, 'stop');
}

/** One question, one button, and what became of it. */
export function StopPage(props: {
  readonly frame: {
    readonly locale: Locale;
    readonly viewerName: string | null;
    readonly path: string;
    readonly search: string;
    readonly token: string;
  };
  readonly words: {
    readonly title: string;
    readonly lead?: string;
    readonly yes: string;
    readonly done: string;
    readonly doneNext: string;
  };
  /** `null` while nothing was sent; else whether it is done, or why not. */
  readonly answer: { readonly refused: string | null } | null;
}) {
  const { frame, words, answer } = props;
  const home = (
    <ButtonLink look="ghost" href="/">
      {textsFor(frame.locale).common.home}
    </ButtonLink>
  );
  return (
    <SiteFrame {...frame}>
      <PageHead title={words.title} lead={words.lead} />
      {answer?.refused === null && (
        <Notice tone="good" title={words.done} action={home} role="status">
          {words.doneNext}
        </Notice>
      )}
      {answer?.refused && <Notice tone="bad" title={answer.refused} action={home} role="alert" />}
      {!answer && (
        <form method="post" action={frame.path}>
          <Button name="stop" value={frame.token}>
            {words.yes}
          </Button>
        </form>
      )}
    </SiteFrame>
  );
}
