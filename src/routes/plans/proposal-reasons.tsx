import type { LeftOut, Proposal } from '#plans';
import { Button, Card, ProgressBar, Section } from '../../design/index.ts';
import { usePlan } from './use-plan.ts';

/** What a proposal reaches, what would be next best, and why something wished for is not there. */
export function ProposalReasons({ proposal }: { readonly proposal: Proposal }) {
  const { words } = usePlan();
  const own = words.proposal;
  return (
    <div className="two-columns">
      <div>
        <Reached proposal={proposal} />
        {proposal.nextBest && (
          <Section title={own.nextBest} id="next-best">
            <p>{nextBestSentence(proposal.nextBest, words)}</p>
          </Section>
        )}
      </div>
      <div>
        {proposal.leftOut.length > 0 && (
          <Section title={own.leftOut} id="left-out">
            <Card as="ul" flush className="planned-list">
              {proposal.leftOut.map((one) => (
                <LeftOutRow key={one.key} one={one} />
              ))}
            </Card>
          </Section>
        )}
      </div>
    </div>
  );
}

function nextBestSentence(
  { adds, drops, lossPercent }: NonNullable<Proposal['nextBest']>,
  words: ReturnType<typeof usePlan>['words'],
): string {
  const own = words.proposal;
  const named = { adds: words.list({ items: adds }), drops: words.list({ items: drops }) };
  const changes =
    adds.length > 0 && drops.length > 0
      ? own.instead(named)
      : adds.length > 0
        ? own.with(named)
        : drops.length > 0
          ? own.without(named)
          : own.nextBestSame;
  return own.nextBestSays({ changes, percent: String(lossPercent) });
}

function Reached({ proposal }: { readonly proposal: Proposal }) {
  const { words, locale } = usePlan();
  const own = words.proposal;
  const number = (value: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
  return (
    <Section title={own.reached} id="reached">
      <Card as="ul" className="target-list">
        {proposal.reached.map(({ purpose, target, sum }) => {
          const said = words.overview.target({ reached: number(sum), target: number(target) });
          return (
            <li key={purpose}>
              <p>
                {words.purposes[purpose]} <span className="mute num">{said}</span>
              </p>
              <ProgressBar
                value={sum}
                max={Math.max(1, target)}
                label={`${words.purposes[purpose]}: ${said}`}
              />
            </li>
          );
        })}
      </Card>
      <p className="small mute">{own.reachedNote}</p>
    </Section>
  );
}

function LeftOutRow({ one }: { readonly one: LeftOut }) {
  const { view, words, sum, home } = usePlan();
  const own = words.proposal;
  const said =
    one.reason === 'less-worth'
      ? own.lessWorth({
          percent: String(one.lossPercent),
          instead: words.list({ items: one.instead }),
          cost: one.costMore > 0 ? sum(one.costMore) : '',
        })
      : own.reasons[one.reason];
  return (
    <li className="planned">
      <div>
        <p className="title">{one.name}</p>
        <p className="small mute">{said}</p>
      </div>
      {view.mayOwn && (one.reason === 'less-worth' || one.reason === 'not-tried') && (
        <form method="post" action={`${home}/proposal`}>
          <input type="hidden" name="key" value={one.key} />
          <input type="hidden" name="wanted" value="in" />
          <Button look="ghost" name="act" value="pin-and-propose" aria-label={own.pinIn({ name: one.name })}>
            {own.pinInShort}
          </Button>
        </form>
      )}
    </li>
  );
}
