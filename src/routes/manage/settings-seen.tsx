import { redirect } from 'react-router';
import { listPages, removeEdition, updateEdition } from '#directory/server';
import { listSponsors } from '#expo/server';
import { hasRole } from '#people';
import { findPublishedProgramme } from '#programme/server';
import { hasBooks } from '#tickets/server';
import { Button, Card, Notice, Section, TextInput } from '../../design/index.ts';
import { refuse } from '../../kernel/refusal.ts';
import { dateSpan } from '../../texts/format.ts';
import { textOf } from '../form-fields.ts';
import type { Route } from './+types/settings-seen';
import { type HouseAnswer, HouseNotice, houseAnswer, useProblem } from './house-answer.tsx';
import { organisedOf, reopenEdition } from './manage-context.ts';
import { useManage } from './use-manage.ts';

export async function loader({ context }: Route.LoaderArgs) {
  const { house, viewer, edition } = organisedOf(context);
  const published = await findPublishedProgramme(house, edition.id);
  const pages = await listPages(house.db, edition.id);
  return {
    isPublic: edition.isPublic,
    isRehearsal: edition.isRehearsal && house.config.mode === 'real',
    startsOn: edition.startsOn,
    endsOn: edition.endsOn,
    release: published && { name: published.release.name, n: published.programme.sessions.length },
    pages: pages.filter((page) => page.isPublic).length,
    sponsors: (await listSponsors(house.db, edition.id)).length,
    mayRemove: hasRole(viewer, edition.id, ['owner']),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { house, viewer, edition } = organisedOf(context);
  const form = await request.formData();
  const act = textOf(form, 'act');
  if (act === 'remove') {
    // A rehearsal's money is play money.
    if (!edition.isRehearsal && (await hasBooks(house.db, edition.id)))
      return houseAnswer(refuse('has-books'), '', {});
    const input = { editionId: edition.id, confirm: textOf(form, 'confirm') };
    const removed = await removeEdition(house, viewer, input);
    return removed.ok ? redirect('/me', 303) : houseAnswer(removed, '', {});
  }
  const isPublic = act === 'show';
  const outcome = await updateEdition(house, viewer, { editionId: edition.id, changes: { isPublic } });
  await reopenEdition(context);
  return houseAnswer(outcome, isPublic ? 'shown' : 'hidden', {});
}

export default function SettingsSeen({ loaderData, actionData }: Route.ComponentProps) {
  const own = useManage().words.house.settings.seen;
  const { isPublic, isRehearsal } = loaderData;
  return (
    <>
      <HouseNotice answer={actionData} sentences={{ shown: own.shownDone, hidden: own.hiddenDone }} />
      {isRehearsal ? (
        <Notice tone="info" title={own.rehearsal} />
      ) : (
        <Card as="section">
          <form method="post" className="stack">
            <h2>{isPublic ? own.publicNow : own.hiddenNow}</h2>
            {isPublic ? <p>{own.willHide}</p> : <WillBeSeen {...loaderData} />}
            <div>
              {isPublic ? (
                <Button name="act" value="hide" look="ghost">
                  {own.hide}
                </Button>
              ) : (
                <Button name="act" value="show">
                  {own.show}
                </Button>
              )}
            </div>
          </form>
        </Card>
      )}
      {!isPublic && loaderData.mayRemove && <Remove answer={actionData} />}
    </>
  );
}

function WillBeSeen(props: Route.ComponentProps['loaderData']) {
  const { words, name, locale } = useManage();
  const own = words.house.settings.seen;
  return (
    <>
      <p>{own.willSee}</p>
      <ul className="told">
        <li>{own.seeFacts({ name, dates: dateSpan(props.startsOn, props.endsOn, locale) })}</li>
        <li>{props.release ? own.seeRelease(props.release) : own.seeNoRelease}</li>
        {props.pages > 0 && <li>{own.seePages({ n: props.pages })}</li>}
        {props.sponsors > 0 && <li>{own.seeSponsors({ n: props.sponsors })}</li>}
      </ul>
      <p className="mute small">{own.told}</p>
    </>
  );
}

function Remove({ answer }: { readonly answer: HouseAnswer | undefined }) {
  const { words, slug } = useManage();
  const own = words.house.settings.remove;
  const problem = useProblem(answer);
  return (
    <Section title={own.title} id="remove">
      <Card>
        <form method="post" className="form">
          <p>{own.body}</p>
          <TextInput
            name="confirm"
            label={own.confirm({ slug })}
            required
            autoComplete="off"
            error={problem('confirm')}
          />
          <div>
            <Button name="act" value="remove" look="danger">
              {own.action}
            </Button>
          </div>
        </form>
      </Card>
    </Section>
  );
}
