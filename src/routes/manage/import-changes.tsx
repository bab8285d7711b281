import { Button, ButtonLink, Disclosure, Radio, Section } from '../../design/index.ts';
import { addressWith } from '../site-tools.tsx';
import type { ChangeGroup } from './import-view.ts';
import { Told } from './told.tsx';
import { useManage } from './use-manage.ts';

type Props = {
  readonly missing: 'keep' | 'remove';
  readonly changes: number;
  readonly parts: readonly ChangeGroup[];
  readonly sponsors: number;
  readonly sponsorsNow: number;
  readonly pages: readonly string[];
  /** Sponsors and pages come along only for those who may change them. */
  readonly mayOrganise: boolean;
};

/** What applying would change, in sentences, and the buttons that do it. */
export function ImportChanges(props: Props) {
  const { words } = useManage();
  const own = words.house.importing.detail;
  return (
    <Section
      title={own.changesTitle}
      id="changes"
      aside={props.changes > 0 ? own.changesCount({ n: props.changes }) : undefined}
    >
      <div className="stack">
        <Missing missing={props.missing} />
        <form method="post" className="actions">
          <input type="hidden" name="missing" value={props.missing} />
          <Button name="act" value="apply">
            {own.apply}
          </Button>
          <Button name="act" value="discard" look="ghost">
            {own.discard}
          </Button>
          <span className="mute small">{own.applyNote}</span>
        </form>
        {props.parts.map((part) => (
          <Part key={part.part} part={part} />
        ))}
        {props.changes === 0 && <p>{own.noChanges}</p>}
        <Besides {...props} />
      </div>
    </Section>
  );
}

function Missing({ missing }: Pick<Props, 'missing'>) {
  const { words } = useManage();
  const own = words.house.importing.detail;
  return (
    <form method="get" className="card card-pad">
      <fieldset className="field" id="missing">
        <legend>{own.missingTitle}</legend>
        <div className="choices">
          <Radio
            name="missing"
            value="keep"
            label={own.keep}
            hint={own.keepHint}
            defaultChecked={missing === 'keep'}
          />
          <Radio
            name="missing"
            value="remove"
            label={own.remove}
            hint={own.removeHint}
            defaultChecked={missing === 'remove'}
          />
        </div>
        <div>
          <Button look="ghost">{own.showOther}</Button>
        </div>
      </fieldset>
    </form>
  );
}

function Part({ part }: { readonly part: ChangeGroup }) {
  const { words, path, search } = useManage();
  const own = words.house.importing.detail;
  const counts = [
    part.added > 0 && own.added({ n: part.added }),
    part.changed > 0 && own.changedCount({ n: part.changed }),
    part.removed > 0 && own.removedCount({ n: part.removed }),
  ].filter(Boolean);
  return (
    <div className="card card-pad" id={`changes-${part.part}`}>
      <Disclosure
        open={part.total <= 12 || part.sentences.length === part.total}
        summary={
          <>
            <b>{own.kinds[part.part]}</b> <span className="mute num">{counts.join(', ')}</span>
          </>
        }
      >
        <Told sentences={part.sentences} />
        {part.sentences.length < part.total && (
          <ButtonLink
            look="quiet"
            href={`${addressWith({ path, search }, 'all', part.part)}#changes-${part.part}`}
          >
            {own.more({ n: part.total })}
          </ButtonLink>
        )}
      </Disclosure>
    </div>
  );
}

function Besides({ sponsors, sponsorsNow, pages, mayOrganise }: Props) {
  const own = useManage().words.house.importing.detail;
  if (sponsors === 0 && pages.length === 0) return null;
  return (
    <div className="card card-pad stack">
      <h3>{own.besides}</h3>
      {!mayOrganise && <p>{own.besidesForOrganisers}</p>}
      {mayOrganise && sponsors > 0 && <p>{own.sponsorsReplace({ n: sponsors, before: sponsorsNow })}</p>}
      {mayOrganise && pages.length > 0 && <p>{own.pagesAdded({ names: pages.join(', ') })}</p>}
    </div>
  );
}
