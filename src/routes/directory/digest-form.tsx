import Mail from 'lucide-react/icons/mail';
import { Button, Card, TextInput } from '../../design/index.ts';
import type { Locale } from '../../kernel/locale.ts';
import { textsFor } from '../../texts/texts.ts';

/** Takes an address to mail a list to each week. */
export function DigestForm(props: {
  /** The filters as an address writes them. */
  readonly query: string;
  readonly locale: Locale;
  /** Its own title over it; else the page's is enough. */
  readonly title?: boolean;
  readonly email?: string;
  readonly error?: string | undefined;
}) {
  const { digest } = textsFor(props.locale).feeds;
  return (
    <Card as="section" id="digest">
      <form method="post" action="/digests" className="stack">
        <div>
          {props.title && <h3>{digest.title}</h3>}
          <p className="mute small">{digest.lead}</p>
        </div>
        <input type="hidden" name="search" value={props.query} />
        <TextInput
          name="email"
          type="email"
          label={digest.email}
          autoComplete="email"
          required
          defaultValue={props.email}
          error={props.error}
        />
        <div>
          <Button look="ghost" icon={Mail}>
            {digest.send}
          </Button>
        </div>
      </form>
    </Card>
  );
}
