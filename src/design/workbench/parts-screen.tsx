import Settings from 'lucide-react/icons/settings';
import {
  Badge,
  Breadcrumb,
  Button,
  ButtonLink,
  Chip,
  Chips,
  Disclosure,
  LinkTabs,
  Notice,
  PageHead,
  Section,
  TrackLabel,
} from '../index.ts';
import { FormParts } from './form-parts.tsx';
import { ListParts } from './list-parts.tsx';
import { MockFrame } from './mock-frame.tsx';
import { words } from './part-samples.ts';
import { tracks } from './samples.ts';

/** Every part by itself. */
export function PartsScreen() {
  return (
    <MockFrame tab="now">
      <Breadcrumb label={words.crumbsLabel} links={words.crumbs} here={words.title} />
      <PageHead title={words.title} lead={words.lead} />
      <LinkTabs label={words.screensLabel} tabs={words.screens} />
      <div className="two-columns">
        <div>
          <Buttons />
          <Marks />
          <Notices />
          <Section title={words.sections.more}>
            <Disclosure summary={words.more}>{words.moreText}</Disclosure>
            <h3 lang="ko">{words.korean}</h3>
            <h3 lang="zh-Hans">{words.chinese}</h3>
          </Section>
        </div>
        <FormParts />
      </div>
      <ListParts />
    </MockFrame>
  );
}

function Buttons() {
  const [save, preview, skip, withdraw] = words.buttons;
  return (
    <Section title={words.sections.buttons}>
      <div className="actions">
        <Button>{save}</Button>
        <ButtonLink href="#preview" look="ghost">
          {preview}
        </ButtonLink>
        <Button look="quiet">{skip}</Button>
        <Button look="danger">{withdraw}</Button>
        <Button disabled>{words.disabled}</Button>
        <Button look="ghost" icon={Settings} iconOnly aria-label={words.iconButton} />
      </div>
    </Section>
  );
}

function Marks() {
  const [all, beginner, korean] = words.chips;
  return (
    <Section title={words.sections.chips}>
      <Chips label={words.sections.chips} toggles>
        <Chip href="#all" on>
          {all}
        </Chip>
        <Chip name="level" value="beginner">
          {beginner}
        </Chip>
        <Chip name="language" value="ko" on>
          {korean}
        </Chip>
        <Chip>{words.fact}</Chip>
      </Chips>
      <p className="actions mt-4">
        {words.badges.map((badge) => (
          <Badge key={badge.label} tone={'tone' in badge ? badge.tone : undefined}>
            {badge.label}
          </Badge>
        ))}
      </p>
      <p className="actions mt-4">
        {Object.values(tracks).map((track) => (
          <TrackLabel key={track.colour} {...track} />
        ))}
      </p>
      <p className="actions mt-4">
        {Object.values(tracks).map((track) => (
          <TrackLabel key={track.colour} {...track} look="dot" />
        ))}
      </p>
    </Section>
  );
}

function Notices() {
  return (
    <Section title={words.sections.notices}>
      <div className="stack">
        {words.notices.map((notice) => (
          <Notice
            key={notice.tone}
            tone={notice.tone}
            title={notice.title}
            action={
              <ButtonLink href="#how" look="ghost">
                {words.noticeAction}
              </ButtonLink>
            }
          >
            {notice.text}
          </Notice>
        ))}
      </div>
    </Section>
  );
}
