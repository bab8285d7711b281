import { Button, ButtonLink, Notice, Select } from '../../design/index.ts';
import { useFrame } from '../edition/use-frame.ts';
import type { GiftView } from './gift-load.ts';

/** What a role of the reader's gives them, with the one next step. */
export function GiftBoxes({ gifts }: { readonly gifts: readonly GiftView[] }) {
  const { texts } = useFrame();
  const words = texts.ticketRoles.own;
  return gifts.map((gift) => (
    <Notice
      key={gift.id}
      tone={gift.can === 'see' ? 'good' : 'info'}
      title={words.title[gift.role]}
      action={<NextStep gift={gift} />}
    >
      {sentence(words, gift)}
    </Notice>
  ));
}

type Words = ReturnType<typeof useFrame>['texts']['ticketRoles']['own'];

function sentence(words: Words, { can, isFree, isReduced, price, before, what: { text } }: GiftView): string {
  const what = text;
  if (can === 'see') return words.has({ what });
  if (can === 'go-on') return words.held({ what });
  const gives = isFree
    ? words.free({ what })
    : isReduced
      ? words.price({ what, price, before })
      : words.plain({ what, price });
  if (can === 'take') return gives;
  return `${gives} ${can === 'none' ? words.none : words.notOpen}`;
}

function NextStep({ gift }: { readonly gift: GiftView }) {
  const { texts, slug } = useFrame();
  const words = texts.ticketRoles.own;
  if (gift.href && (gift.can === 'see' || gift.can === 'go-on'))
    return (
      <ButtonLink href={gift.href} {...(gift.can === 'see' ? { look: 'ghost' } : {})}>
        {gift.can === 'see' ? words.see : words.goOn}
      </ButtonLink>
    );
  if (gift.can !== 'take') return null;
  return (
    <form method="post" action={`/${slug}/tickets`} className="gift">
      <input type="hidden" name="role" value={gift.id} />
      <input type="hidden" name="order" value={gift.orderId} />
      {gift.variations.length > 0 && (
        <Select
          name="variation"
          label={words.kind}
          options={gift.variations
            .filter(({ isThere }) => isThere)
            .map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Button>{words.take}</Button>
    </form>
  );
}
