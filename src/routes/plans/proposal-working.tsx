import { Button, Notice } from '../../design/index.ts';
import { usePlan } from './use-plan.ts';

/** Seconds between two looks, and milliseconds after which a proposal that is not there was broken off. */
const lookSeconds = 2;
export const lostMs = 90_000;

/** Says that a proposal is being worked on, and looks again; not for ever, if a server was stopped in between. */
export function ProposalWorking({ at }: { readonly at: string }) {
  const { words, home, view } = usePlan();
  const { proposal } = view;
  const own = words.proposal;
  if (proposal?.state !== 'working') return null;
  if (Date.parse(view.now) - Date.parse(proposal.askedAt) > lostMs)
    return (
      <Notice
        tone="warn"
        title={own.workingLost}
        action={view.mayOwn && <AskButton label={own.again} action={`${home}/proposal`} />}
      />
    );
  return (
    <>
      <meta httpEquiv="refresh" content={`${lookSeconds}; url=${at}`} />
      <Notice tone="info" role="status" title={own.working({ n: proposal.weighed })}>
        {own.workingLead}
      </Notice>
    </>
  );
}

/** Asks for a new proposal. */
export function AskButton(props: { readonly label: string; readonly action?: string }) {
  return (
    <form method="post" action={props.action}>
      <Button name="act" value="propose">
        {props.label}
      </Button>
    </form>
  );
}
