import { useLocation } from 'react-router';
import { Button, ButtonLink, Card, Notice, Section } from '../../design/index.ts';
import { useFrame } from '../edition/use-frame.ts';
import type { CardView } from './card-load.ts';

/** Seconds after which a page that waits for the card company looks again. */
const lookAgainSeconds = 5;

/** Paying an order by card: the way to the card company, and the wait for its message. */
export function CardPayment({ card, path }: { readonly card: CardView | null; readonly path: string }) {
  const asked = new URLSearchParams(useLocation().search);
  if (!card) return null;
  const isBack = asked.get('card') === 'back' && card.mayPay && card.isOpen;
  return (
    <>
      <Refused code={asked.get('card-refused')} />
      {isBack && <Waiting path={path} />}
      {card.mayPay && <PayForm card={card} path={path} isSecond={isBack} />}
    </>
  );
}

function Refused({ code }: { readonly code: string | null }) {
  const { texts } = useFrame();
  const { refusals, refusedTitle } = texts.cards;
  if (!code || !Object.hasOwn(refusals, code)) return null;
  return (
    <Notice tone="bad" role="alert" title={refusedTitle}>
      {refusals[code as keyof typeof refusals]}
    </Notice>
  );
}

/** Who came back before the message did is told so, and the page looks again by itself, without a script. */
function Waiting({ path }: { readonly path: string }) {
  const { texts } = useFrame();
  const words = texts.cards;
  const again = `${path}?card=back`;
  return (
    <>
      <meta httpEquiv="refresh" content={`${lookAgainSeconds};url=${again}`} />
      <Notice
        tone="info"
        role="status"
        title={words.waitingTitle}
        action={
          <ButtonLink look="ghost" href={again}>
            {words.lookAgain}
          </ButtonLink>
        }
      >
        {words.waitingBody}
      </Notice>
    </>
  );
}

function PayForm(props: { readonly card: CardView; readonly path: string; readonly isSecond: boolean }) {
  const { texts } = useFrame();
  const words = texts.cards;
  const { card, path } = props;
  return (
    <Section title={words.title} id="pay">
      <Card>
        {card.cards === 'none' ? (
          <p>{words.notHere}</p>
        ) : (
          <form method="post" action={`${path}/card`} className="form">
            <p>
              {card.cards === 'real' ? words.lead({ sum: card.owed }) : words.leadStandIn({ sum: card.owed })}
            </p>
            <div>
              <Button look={props.isSecond ? 'ghost' : 'primary'}>{words.pay({ sum: card.owed })}</Button>
            </div>
          </form>
        )}
      </Card>
    </Section>
  );
}
