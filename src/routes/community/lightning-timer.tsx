import { data } from 'react-router';
import { Button, Notice } from '../../design/index.ts';
import { personOf } from '../account/person-of.ts';
import { editionOf } from '../edition/edition-context.ts';
import { pageMeta } from '../edition/page-meta.ts';
import { useFrame } from '../edition/use-frame.ts';
import { houseOf } from '../request-house.ts';
import { ownPage } from '../tickets/own-page.ts';
import type { Route } from './+types/lightning-timer';
import { actOnLightning } from './lightning-act.ts';
import { type LightningData, loadLightning } from './lightning-load.ts';
import { lightningSentence } from './lightning-refusal.ts';
import './lightning.css';

/** From here on the clock says that the end is near. */
const soonSeconds = 30;

export async function loader({ context, params }: Route.LoaderArgs) {
  const page = await loadLightning(houseOf(context), editionOf(context), params.code);
  if (!page) throw new Response(null, { status: 404 });
  return data(page);
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const key = { editionId: editionOf(context).id, code: params.code };
  const asked = personOf(context, request);
  return actOnLightning({ asked, key, form: await request.formData() }, request);
}

export const headers = ownPage;

export function meta({ matches }: Route.MetaArgs) {
  return pageMeta(matches, (texts) => texts.lightning.timer.title, { noIndex: true });
}

/** The clock of the stage: on the screen there, and on the host's phone, which has the buttons too. */
export default function LightningTimer({ loaderData, actionData }: Route.ComponentProps) {
  const { texts, origin } = useFrame();
  const words = texts.lightning.timer;
  const { address, current, next, leading, revision } = loaderData;
  const refused = actionData?.refused;
  return (
    <div className="stage lightning-stage" data-live={`${address}.json`} data-revision={revision}>
      <p className="eyebrow">{loaderData.sessionTitle}</p>
      <h1 className="hush">{words.title}</h1>
      {refused && (
        <Notice tone="bad" role="alert" title={texts.lightning.refused}>
          {lightningSentence(refused.code, texts)}
        </Notice>
      )}
      <div id="lightning-clock" data-live-part>
        {current ? (
          <>
            <Clock data={loaderData} />
            <p className="stage-talk">
              <b>{current.title}</b>
              <span>{current.name}</span>
            </p>
            <p className="stage-next mute">
              {next ? `${words.next}: ${next.name} · ${next.title}` : words.last}
            </p>
          </>
        ) : (
          <p className="stage-talk">
            <b>{words.nobody}</b>
          </p>
        )}
        {leading && <Presses data={loaderData} />}
      </div>
      <p className="hush" aria-live="polite" data-timer-said />
      <p className="stage-foot mute">
        {leading && (
          <>
            {words.keys} {words.phone} {`${origin.replace(/^https?:\/\//, '')}${address}/timer`} ·{' '}
          </>
        )}
        <a href={address}>{words.backTo}</a>
      </p>
      <noscript>
        <meta httpEquiv="refresh" content="10" />
      </noscript>
    </div>
  );
}

function Clock({ data: { rules, timer, usedMs } }: { readonly data: LightningData }) {
  const { texts } = useFrame();
  const words = texts.lightning.timer;
  const seconds = rules.minutes * 60;
  const left = seconds - Math.floor(usedMs / 1000);
  return (
    <div
      className="stage-clock"
      role="timer"
      aria-label={words.left}
      data-timer
      data-state={left <= 0 ? 'over' : left <= soonSeconds ? 'soon' : 'calm'}
      data-seconds={seconds}
      data-soon={soonSeconds}
      data-used={usedMs}
      data-running={timer.startedAt ? '' : undefined}
      data-say-soon={words.soon}
      data-say-over={words.over}
    >
      <p className="num" data-timer-clock>
        {clockText(left)}
      </p>
      <progress max={seconds} value={Math.max(0, left)} aria-hidden="true" data-timer-bar />
      {left <= 0 && <p className="stage-over">{words.over}</p>}
    </div>
  );
}

/** `4:05`; over the time `+0:12`. */
function clockText(left: number): string {
  const seconds = Math.abs(left);
  return `${left < 0 ? '+' : ''}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function Presses({ data }: { readonly data: LightningData }) {
  const { texts } = useFrame();
  const words = texts.lightning.timer;
  const { timer, current, on, address } = data;
  const isRunning = timer.startedAt !== null;
  return (
    <form method="post" action={`${address}/timer`} className="actions stage-presses" data-live-form>
      <input type="hidden" name="seen" value={timer.revision} />
      {current && (
        <Button name="act" value={isRunning ? 'pause' : 'start'} id="press-start" data-key=" ">
          {isRunning ? words.pause : timer.usedMs > 0 ? words.go : words.start}
        </Button>
      )}
      {current && (
        <Button look="ghost" name="act" value="next" id="press-next" data-key="n">
          {words.toNext}
        </Button>
      )}
      {on.some(({ isGiven }) => isGiven) && (
        <Button look="quiet" name="act" value="back" id="press-back" data-key="b">
          {words.back}
        </Button>
      )}
      {current && (
        <Button look="quiet" name="act" value="reset" id="press-reset" data-key="r">
          {words.reset}
        </Button>
      )}
    </form>
  );
}
