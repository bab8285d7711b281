import {
  type Delivery,
  deliveries,
  type Level,
  type Link,
  levels,
  type SessionInput,
  type SessionKind,
  sessionKinds,
} from '#programme';
import { locales } from '../../kernel/locale.ts';

/** The session that a form means; what a select cannot have sent is left for the rules to refuse. */
export function sessionFrom(form: FormData): SessionInput {
  const kind = textOf(form, 'kind');
  const level = textOf(form, 'level');
  const delivery = textOf(form, 'delivery');
  return {
    kind: sessionKinds.find((one) => one === kind) ?? (kind as SessionKind),
    kindLabel: textOf(form, 'kindLabel') || null,
    title: textOf(form, 'title'),
    subtitle: textOf(form, 'subtitle') || null,
    abstract: textOf(form, 'abstract') || null,
    description: textOf(form, 'description') || null,
    contentNotes: textOf(form, 'contentNotes') || null,
    track: textOf(form, 'track') || null,
    level: level ? (levels.find((one) => one === level) ?? (level as Level)) : null,
    language: textOf(form, 'language').trim() || null,
    speakers: form.getAll('speaker').map(String).filter(Boolean),
    recorded: { yes: true, no: false }[textOf(form, 'recorded')] ?? null,
    delivery: deliveries.find((one) => one === delivery) ?? (delivery as Delivery),
    links: linksFrom(textOf(form, 'links')),
    tags: textOf(form, 'tags').split(/[,，、\n]/),
    minutes: textOf(form, 'minutes').trim() === '' ? null : Number(textOf(form, 'minutes')),
    parent: textOf(form, 'parent') || null,
    status: form.get('cancelled') === 'on' ? 'cancelled' : 'confirmed',
    announced: form.get('announced') === 'on',
    translations: Object.fromEntries(
      locales.map((locale) => [
        locale,
        {
          title: textOf(form, `title-${locale}`),
          abstract: textOf(form, `abstract-${locale}`),
          description: textOf(form, `description-${locale}`),
        },
      ]),
    ),
  };
}

/** A field of a form as text; a file or nothing is empty. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** Links that were written one a line: "Slides | https://…", or the address alone. */
export function linksFrom(text: string): Link[] {
  return text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => {
      const bar = line.lastIndexOf('|');
      return { label: line.slice(0, Math.max(0, bar)).trim(), url: line.slice(bar + 1).trim() };
    });
}

/** The links as they are written in the form. */
export function linkLines(links: readonly Link[]): string {
  return links.map((link) => (link.label === link.url ? link.url : `${link.label} | ${link.url}`)).join('\n');
}
