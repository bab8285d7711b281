import { longestReason } from '#community';
import { Button, Card, Disclosure, Section, Select, TextInput } from '../../design/index.ts';
import { useFrame } from '../edition/use-frame.ts';
import { SpaceFields, type SpaceTyped } from './space-fields.tsx';
import type { SpaceData } from './space-load.ts';
import { spaceSentence } from './space-refusal.ts';

type Refusal = {
  readonly act: string;
  readonly code: string;
  readonly field: string | undefined;
  readonly typed: SpaceTyped | null;
};

/** Somebody is asked to host it. */
export function OfferToHost() {
  const words = useFrame().texts.openSpaces.page;
  return (
    <Card as="section">
      <form method="post" className="stack">
        <h2>{words.offer}</h2>
        <p className="mute">{words.offerNext}</p>
        <div className="actions">
          <Button name="act" value="host">
            {words.accept}
          </Button>
          <Button look="quiet" name="act" value="not-host">
            {words.decline}
          </Button>
        </div>
      </form>
    </Card>
  );
}

/** Others that would like to come together with it. */
export function MergeQuestions({ asking }: Pick<NonNullable<SpaceData['hosting']>, 'asking'>) {
  const { texts, slug } = useFrame();
  const words = texts.openSpaces.page;
  return asking.map(({ code, title, people }) => (
    <Card key={code} as="section">
      <form method="post" className="stack">
        <h2>{words.asking({ title, n: people })}</h2>
        <p>
          <a href={`/${slug}/open-spaces/${code}`}>{title}</a>
        </p>
        <input type="hidden" name="from" value={code} />
        <div className="actions">
          <Button name="act" value="agree">
            {words.agree}
          </Button>
          <Button look="quiet" name="act" value="decline">
            {words.decline}
          </Button>
        </div>
      </form>
    </Card>
  ));
}

/** What its host can do: move it first where it lost its room, change, come together, hand on, end. */
export function HostParts(props: { readonly data: SpaceData; readonly refusal: Refusal | undefined }) {
  const { texts } = useFrame();
  const words = texts.openSpaces.page;
  const { data, refusal } = props;
  const { space, slots } = data;
  const problem = (field: string) =>
    refusal?.field === field ? spaceSentence(refusal.code, texts) : undefined;
  return (
    <Section title={words.more} id="host">
      {slots.length > 0 && (
        <Disclosure summary={words.move} open={space.isDisplaced || refusal?.act === 'move'}>
          <form method="post" className="form">
            <Select
              name="slot"
              label={words.moveTo}
              hint={words.moveHint}
              options={slots}
              error={problem('slot')}
            />
            <div className="actions">
              <Button name="act" value="move">
                {words.move}
              </Button>
            </div>
          </form>
        </Disclosure>
      )}
      <Disclosure summary={words.edit} open={refusal?.act === 'edit'}>
        <form method="post" className="form">
          <SpaceFields value={refusal?.typed ?? space} problem={problem} />
          <div className="actions">
            <Button name="act" value="edit">
              {words.save}
            </Button>
          </div>
        </form>
      </Disclosure>
      <Merge data={data} />
      <HandOn data={data} />
      <form method="post" className="actions">
        <Button look="danger" name="act" value="end">
          {words.end}
        </Button>
        <span className="mute small">{words.endNote}</span>
      </form>
    </Section>
  );
}

function Merge({ data }: { readonly data: SpaceData }) {
  const words = useFrame().texts.openSpaces.page;
  const { hosting, others } = data;
  if (!hosting || others.length === 0 || data.space.state !== 'on') return null;
  return (
    <Disclosure summary={words.merge} open={hosting.asksInto !== null}>
      <form method="post" className="form">
        {hosting.asksInto !== null ? (
          <>
            <p>{words.asked({ title: hosting.asksInto })}</p>
            <div className="actions">
              <Button look="quiet" name="act" value="take-back">
                {words.takeBack}
              </Button>
            </div>
          </>
        ) : (
          <>
            <Select name="into" label={words.mergeWith} hint={words.mergeHint} options={others} />
            <div className="actions">
              <Button name="act" value="ask">
                {words.ask}
              </Button>
            </div>
          </>
        )}
      </form>
    </Disclosure>
  );
}

function HandOn({ data }: { readonly data: SpaceData }) {
  const words = useFrame().texts.openSpaces.page;
  const { hosting, guests } = data;
  if (!hosting) return null;
  const { offeredTo } = hosting;
  return (
    <Disclosure summary={words.handOn} open={offeredTo !== null}>
      <form method="post" className="form">
        {offeredTo !== null && (
          <>
            <p>{words.offered({ name: offeredTo })}</p>
            <div className="actions">
              <Button look="quiet" name="act" value="take-offer-back">
                {words.takeBack}
              </Button>
            </div>
          </>
        )}
        {offeredTo === null && guests.length === 0 && <p className="mute">{words.handOnNobody}</p>}
        {offeredTo === null && guests.length > 0 && (
          <>
            <Select
              name="guest"
              label={words.handOnTo}
              hint={words.handOnHint}
              options={guests.map(({ key, name }) => ({ value: key, label: name }))}
            />
            <div className="actions">
              <Button name="act" value="offer">
                {words.ask}
              </Button>
            </div>
          </>
        )}
      </form>
    </Disclosure>
  );
}

/** What the team can do with it. */
export function TeamParts(props: {
  readonly space: SpaceData['space'];
  readonly refusal: Refusal | undefined;
}) {
  const { texts } = useFrame();
  const words = texts.openSpaces.team;
  const { space, refusal } = props;
  return (
    <Section title={words.title} id="team">
      <Card>
        {space.state === 'new' && (
          <form method="post" className="actions">
            <Button name="act" value="approve">
              {words.approve}
            </Button>
          </form>
        )}
        <form method="post" className="form">
          {!space.isReserved && (
            <TextInput
              name="reason"
              label={words.reason}
              hint={words.reasonHint}
              maxLength={longestReason}
              required
              error={refusal?.field === 'reason' ? spaceSentence(refusal.code, texts) : undefined}
            />
          )}
          <div className="actions">
            <Button look="danger" name="act" value="take-down">
              {space.isReserved ? words.freeSlot : words.takeDown}
            </Button>
          </div>
        </form>
      </Card>
    </Section>
  );
}
