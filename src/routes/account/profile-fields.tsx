import type { ReactNode } from 'react';
import { audiences, type Profile, type ProfileField } from '#people';
import { Card, Select, TextInput } from '../../design/index.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import type { RefusalCode } from './answers.ts';
import { useAccount } from './use-account.ts';

const mostLinks = 8;

/** Each field of a profile with who may see it. */
export function ProfileFields(props: {
  readonly profile: Profile;
  readonly refusal: Refusal<RefusalCode> | null;
}) {
  const { words, problem } = useAccount();
  const { profile, refusal } = props;
  const labelOf = (field: ProfileField) => words.profile.fields[field];
  const input = (field: 'name' | 'pronouns' | 'headline', longest: number) => (
    <FieldWithAudience field={field} profile={profile}>
      <TextInput
        name={field}
        {...labelOf(field)}
        maxLength={longest}
        defaultValue={profile[field]}
        error={problem(refusal, field)}
      />
    </FieldWithAudience>
  );
  return (
    <>
      {input('name', 100)}
      {input('pronouns', 40)}
      {input('headline', 160)}
      <FieldWithAudience field="languages" profile={profile}>
        <TextInput
          name="languages"
          {...labelOf('languages')}
          defaultValue={profile.languages.join(', ')}
          error={problem(refusal, 'languages')}
        />
      </FieldWithAudience>
      <FieldWithAudience field="links" profile={profile}>
        <Links profile={profile} error={problem(refusal, 'links')} />
      </FieldWithAudience>
      <FieldWithAudience field="photo" profile={profile}>
        <p>{labelOf('photo').label}</p>
      </FieldWithAudience>
    </>
  );
}

function FieldWithAudience(props: {
  readonly field: ProfileField;
  readonly profile: Profile;
  readonly children: ReactNode;
}) {
  const { words } = useAccount();
  const { field } = props;
  return (
    <Card>
      <div className="fields">
        {props.children}
        <Select
          name={`visible-${field}`}
          label={words.profile.visibleTo}
          aria-label={`${words.profile.fields[field].label}: ${words.profile.visibleTo}`}
          defaultValue={props.profile.visibility[field]}
          options={audiences.map((audience) => ({ value: audience, label: words.audiences[audience].name }))}
        />
      </div>
    </Card>
  );
}

/** What is there and room for two more: more can be added by saving. */
function Links(props: { readonly profile: Profile; readonly error: string | undefined }) {
  const { words } = useAccount();
  const { label, hint } = words.profile.fields.links;
  const { links } = props.profile;
  const empty = { label: '', url: '' };
  const shown = [...links, empty, empty]
    .slice(0, mostLinks)
    .map((link, index) => ({ ...link, row: index + 1 }));
  return (
    <fieldset className="field" id="links">
      <legend>{label}</legend>
      <div className="hint">{hint}</div>
      {shown.map((link) => (
        <div key={link.row}>
          <TextInput
            name="link-label"
            id={`link-label-${link.row}`}
            label={words.profile.linkLabel}
            maxLength={60}
            defaultValue={link.label}
          />
          <TextInput
            name="link-url"
            id={`link-url-${link.row}`}
            type="url"
            label={words.profile.linkUrl}
            defaultValue={link.url}
          />
        </div>
      ))}
      {props.error && <div className="error">{props.error}</div>}
    </fieldset>
  );
}
