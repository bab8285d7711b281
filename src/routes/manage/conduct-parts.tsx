import { keepBounds } from '#conduct';
import type { ArrangedDesk } from '#conduct/server';
import { Button, Card, EmptyState, Select, TextArea, TextInput } from '../../design/index.ts';
import { locales } from '../../kernel/locale.ts';
import { dateIn } from '../../kernel/time.ts';
import { dateSpan } from '../../texts/format.ts';
import { languageNames } from '../../texts/language-names.ts';
import { useManage } from './use-manage.ts';

/** Who reads reports. */
export function Readers({ readers }: Pick<ArrangedDesk, 'readers'>) {
  const { texts, locale, zone } = useManage();
  const words = texts.conduct.manage;
  return (
    <>
      <p className="mute">{words.readersLead}</p>
      {readers.length === 0 && <EmptyState title={words.readersNone} />}
      {readers.map(({ personId, name, namedAt }) => (
        <Card key={personId} as="section">
          <form method="post" className="row">
            <input type="hidden" name="personId" value={personId} />
            <b>{name}</b>
            <span className="mute small">
              {words.since({ day: dateSpan(dateIn(namedAt, zone), dateIn(namedAt, zone), locale) })}
            </span>
            <Button look="quiet" name="act" value="dismiss">
              {words.dismiss({ name })}
            </Button>
          </form>
        </Card>
      ))}
    </>
  );
}

/** Names a reader: somebody of the team, or anybody with an account. */
export function NameReader({ team }: Pick<ArrangedDesk, 'team'>) {
  const { texts } = useManage();
  const words = texts.conduct.manage;
  return (
    <Card as="section">
      <form method="post" className="form">
        {team.length > 0 && (
          <Select
            name="member"
            label={words.ofTeam}
            options={[
              { value: '', label: words.choose },
              ...team.map(({ email, name }) => ({
                value: email,
                label: name ? `${name} · ${email}` : email,
              })),
            ]}
          />
        )}
        <TextInput name="email" type="email" label={words.email} />
        <div className="actions">
          <Button name="act" value="name">
            {words.name}
          </Button>
        </div>
      </form>
    </Card>
  );
}

/** What the form says first, and how long reports stay. */
export function ArrangeDesk({ emergency, keepDays }: Pick<ArrangedDesk, 'emergency' | 'keepDays'>) {
  const { texts } = useManage();
  const words = texts.conduct.manage;
  return (
    <Card as="section">
      <form method="post" className="form">
        {locales.map((locale) => (
          <TextArea
            key={locale}
            name={`emergency-${locale}`}
            lang={locale}
            label={words.emergency({ language: languageNames[locale] })}
            hint={locale === locales[0] ? words.emergencyHint : undefined}
            defaultValue={emergency[locale]}
            maxLength={1_000}
          />
        ))}
        <TextInput
          name="keepDays"
          type="number"
          label={words.keep}
          hint={words.keepHint}
          min={keepBounds.least}
          max={keepBounds.most}
          defaultValue={keepDays}
          required
        />
        <div className="actions">
          <Button name="act" value="save">
            {words.save}
          </Button>
        </div>
      </form>
    </Card>
  );
}
