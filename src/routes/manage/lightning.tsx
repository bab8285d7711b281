import { data } from 'react-router';
import {
  type LightningRules,
  lightningOrders,
  lightningPath,
  mayKeepBoard,
  mostLightningMinutes,
  mostLightningPlaces,
} from '#community';
import { arrangeLightning, listLightningSessions } from '#community/server';
import {
  Badge,
  Button,
  ButtonLink,
  Checkbox,
  Disclosure,
  EmptyState,
  Notice,
  PageHead,
  Section,
  Select,
  TextInput,
} from '../../design/index.ts';
import { momentWords } from '../../texts/format.ts';
import { windowWords } from '../community/lightning-load.ts';
import { lightningSentence, lightningStatus } from '../community/lightning-refusal.ts';
import { editionOf } from '../edition/edition-context.ts';
import { localText, momentOf, textOf } from '../form-fields.ts';
import { houseOf } from '../request-house.ts';
import type { Route } from './+types/lightning';
import { useManage } from './use-manage.ts';

/** Lists of lightning talks, for those of the team who look after the days. */
export async function loader({ context }: Route.LoaderArgs) {
  const asked = houseOf(context);
  const { id, slug, zone } = editionOf(context);
  if (!mayKeepBoard(asked.viewer, id)) throw new Response(null, { status: 403 });
  const at = { zone, locale: asked.locale };
  const sessions = await listLightningSessions(asked.house, id);
  return {
    sessions: sessions.map(({ session, rules, window, ...each }) => ({
      ...{
        ...each,
        rules,
        code: session.code,
        title: session.translations[at.locale]?.title ?? session.title,
      },
      when: session.slot ? momentWords(session.slot.start, zone, at.locale) : '',
      window: windowWords({ window, rules }, asked, at),
      isOpen: window.state === 'open',
      opensAt: localText(rules.opensAt, zone),
      closesAt: localText(rules.closesAt, zone),
      address: `/${slug}/${lightningPath(session.code)}`,
    })),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { house, viewer } = houseOf(context);
  const { id: editionId, zone } = editionOf(context);
  const form = await request.formData();
  const code = textOf(form, 'code');
  const arranged = await arrangeLightning(house, viewer, { editionId, code, rules: rulesFrom(form, zone) });
  if (arranged.ok) return data({ code, refusal: null });
  const { refusal } = arranged;
  return data(
    { code, refusal: { code: refusal.code, field: refusal.field } },
    { status: lightningStatus(refusal.code) },
  );
}

/** Rules as a form says them; what cannot be read is what the operation refuses. */
function rulesFrom(form: FormData, zone: string): LightningRules {
  const number = (name: string) => (textOf(form, name) === '' ? Number.NaN : Number(textOf(form, name)));
  const order = lightningOrders.find((each) => each === textOf(form, 'order')) ?? 'first-come';
  return {
    ...{ isOpen: form.has('isOpen'), minutes: number('minutes'), places: number('places'), order },
    ...{
      opensAt: momentOf(form, 'opensAt', zone) ?? null,
      closesAt: momentOf(form, 'closesAt', zone) ?? null,
    },
    oneEach: form.has('oneEach'),
  };
}

type Shown = Route.ComponentProps['loaderData']['sessions'][number];

export default function ManageLightning({ loaderData, actionData }: Route.ComponentProps) {
  const { texts, name } = useManage();
  const words = texts.lightning;
  const own = words.manage;
  const refusal = actionData?.refusal;
  return (
    <div className="stack settings">
      <title>{`${own.title} · ${name}`}</title>
      <PageHead title={own.title} lead={own.lead} />
      {actionData && !refusal && <Notice tone="good" role="status" title={words.done.arranged} />}
      {refusal && (
        <Notice tone="bad" role="alert" title={words.refused}>
          {lightningSentence(refusal.code, texts)}
        </Notice>
      )}
      {loaderData.sessions.length === 0 && <EmptyState title={own.none}>{own.noneNext}</EmptyState>}
      {loaderData.sessions.map((session) => (
        <Section key={session.code} title={session.title} id={`list-${session.code}`} aside={session.when}>
          <p className="actions">
            <Badge tone={session.isOpen ? 'good' : undefined}>
              {session.hasList ? session.window : own.noList}
            </Badge>
            {session.hasList && (
              <>
                <span className="mute small">
                  {words.placesOf({ placed: session.placed, places: session.rules.places })} ·{' '}
                  {words.signed({ n: session.signed })}
                </span>
                <ButtonLink look="ghost" href={`${session.address}#lead`}>
                  {own.look}
                </ButtonLink>
              </>
            )}
          </p>
          <Disclosure summary={words.leading.rules} open={actionData?.code === session.code}>
            <RulesForm
              session={session}
              problem={(field) =>
                actionData?.code === session.code && refusal?.field === field
                  ? lightningSentence(refusal.code, texts)
                  : undefined
              }
            />
          </Disclosure>
        </Section>
      ))}
    </div>
  );
}

function RulesForm(props: {
  readonly session: Shown;
  readonly problem: (field: string) => string | undefined;
}) {
  const { texts, zone } = useManage();
  const words = texts.lightning.manage;
  const { session, problem } = props;
  const { rules, code } = session;
  const { optional } = texts.common;
  const id = (name: string) => `${name}-${code}`;
  return (
    <form method="post" className="form">
      <input type="hidden" name="code" value={code} />
      <Checkbox name="isOpen" id={id('isOpen')} label={words.isOpen} defaultChecked={rules.isOpen} />
      <div className="fields">
        <TextInput
          {...{ name: 'minutes', id: id('minutes'), type: 'number', min: 1, max: mostLightningMinutes }}
          required
          label={words.minutes}
          defaultValue={rules.minutes}
          error={problem('minutes')}
        />
        <TextInput
          {...{ name: 'places', id: id('places'), type: 'number', min: 1, max: mostLightningPlaces }}
          required
          label={words.places}
          defaultValue={rules.places}
          error={problem('places')}
        />
        <Select
          name="order"
          id={id('order')}
          label={words.order}
          options={lightningOrders.map((value) => ({ value, label: words.orders[value] }))}
          defaultValue={rules.order}
          error={problem('order')}
        />
      </div>
      <div className="fields">
        <TextInput
          {...{ name: 'opensAt', id: id('opensAt'), type: 'datetime-local', optional }}
          label={words.opensAt}
          hint={words.opensAtHint({ zone })}
          defaultValue={session.opensAt}
        />
        <TextInput
          {...{ name: 'closesAt', id: id('closesAt'), type: 'datetime-local', optional }}
          label={words.closesAt}
          hint={words.closesAtHint}
          defaultValue={session.closesAt}
          error={problem('closesAt')}
        />
      </div>
      <Checkbox name="oneEach" id={id('oneEach')} label={words.oneEach} defaultChecked={rules.oneEach} />
      <div className="actions">
        <Button>{words.save}</Button>
      </div>
    </form>
  );
}
