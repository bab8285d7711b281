import { redirect } from 'react-router';
import { type Audience, audiences, type ProfileField, profileFields } from '#people';
import { findProfile, setProfilePicture, updateProfile } from '#people/server';
import { Avatar, Button, Card, FileInput, PageHead, Section, Select } from '../../design/index.ts';
import { isLocale, locales } from '../../kernel/locale.ts';
import { languageNames } from '../../texts/language-names.ts';
import type { Route } from './+types/profile';
import { AnswerNotice } from './answer-notice.tsx';
import { answered } from './answers.ts';
import { personOf } from './person-of.ts';
import { ProfileFields } from './profile-fields.tsx';
import { profileFrom } from './profile-from.ts';
import { useAccount } from './use-account.ts';

export async function loader({ context, request }: Route.LoaderArgs) {
  const { house, viewer } = personOf(context, request);
  const profile = await findProfile(house.db, viewer.personId);
  if (!profile) throw redirect('/sign-in', 303);
  return { profile, locale: viewer.locale };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { house, viewer } = personOf(context, request);
  const form = await request.formData();
  if (form.get('act') === 'photo') {
    const file = form.get('photo');
    const bytes = file instanceof File && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : null;
    return answered(await setProfilePicture(house, viewer, { bytes }), 'saved');
  }
  const locale = String(form.get('locale'));
  const input = { ...profileFrom(form), locale: isLocale(locale) ? locale : viewer.locale };
  return answered(await updateProfile(house, viewer, input), 'saved');
}

export default function ProfilePage({ loaderData, actionData }: Route.ComponentProps) {
  const { words } = useAccount();
  const { profile, locale } = loaderData;
  return (
    <>
      <title>{words.profile.title}</title>
      <PageHead title={words.profile.title} lead={words.profile.lead} />
      <AnswerNotice answer={actionData} sentences={{ saved: words.profile.saved }} />
      <PhotoForm name={profile.name} photo={profile.photo} />
      <form method="post" className="form">
        <ProfileFields profile={profile} refusal={actionData?.refusal ?? null} />
        <Select
          name="locale"
          label={words.profile.locale}
          defaultValue={locale}
          options={locales.map((one) => ({
            value: one,
            lang: one,
            label: languageNames[one],
          }))}
        />
        <div>
          <Button>{words.profile.save}</Button>
        </div>
      </form>
      <WhoSees visibility={profile.visibility} />
    </>
  );
}

function PhotoForm(props: { readonly name: string; readonly photo: string | null }) {
  const { words } = useAccount();
  return (
    <Card as="section">
      <Avatar name={props.name} picture={props.photo && `/files/${props.photo}`} size="l" />
      <form method="post" encType="multipart/form-data" className="form">
        <input type="hidden" name="act" value="photo" />
        <FileInput
          name="photo"
          accept="image/jpeg,image/png,image/webp"
          label={words.profile.choosePhoto}
          hint={words.profile.photoHint}
        />
        <div>
          <Button look="ghost">{words.profile.save}</Button>
        </div>
      </form>
      {props.photo && (
        <form method="post" encType="multipart/form-data">
          <input type="hidden" name="act" value="photo" />
          <Button look="quiet">{words.profile.remove}</Button>
        </form>
      )}
    </Card>
  );
}

/** For each audience, what its people see: the same rule that the pages use, in words. */
function WhoSees(props: { readonly visibility: Readonly<Record<ProfileField, Audience>> }) {
  const { words } = useAccount();
  const level = (audience: Audience) => audiences.indexOf(audience);
  return (
    <Section title={words.profile.previewAs} id="preview">
      <dl className="key-values">
        {audiences.slice(1).map((audience) => {
          const seen = profileFields.filter((field) => level(props.visibility[field]) >= level(audience));
          return (
            <div key={audience}>
              <dt>{words.audiences[audience].name}</dt>
              <dd>
                {seen.map((field) => words.profile.fields[field].label).join(', ') || words.profile.nothing}
              </dd>
            </div>
          );
        })}
      </dl>
    </Section>
  );
}
