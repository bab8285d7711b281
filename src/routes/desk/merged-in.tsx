import { Button, Section } from '../../design/index.ts';
import { useWays } from '../ways/use-ways.ts';

/** What was merged into a listing, each with the way back. */
export function MergedIn(props: {
  readonly listings: readonly {
    readonly id: string;
    readonly name: string;
    readonly startsOn: string | null;
  }[];
}) {
  const own = useWays().texts.editing.desk;
  if (props.listings.length === 0) return null;
  return (
    <Section title={own.mergedIn} id="merged">
      <p className="mute">{own.mergedInLead}</p>
      {props.listings.map((one) => (
        <form method="post" key={one.id} className="desk-row">
          <span>{[one.name, one.startsOn].filter(Boolean).join(' · ')}</span>
          <input type="hidden" name="former" value={one.id} />
          <Button look="ghost" name="act" value="part" aria-label={`${own.part}: ${one.name}`}>
            {own.part}
          </Button>
        </form>
      ))}
    </Section>
  );
}
