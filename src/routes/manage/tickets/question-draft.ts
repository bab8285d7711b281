import type { Question } from '#tickets';
import { locales } from '../../../kernel/locale.ts';
import { textOf } from '../../form-fields.ts';
import { allOf, type DraftText, draftText, emptyText, localised, textsOf } from './product-draft.ts';
import { idsOf } from './product-reading.ts';

export const questionKinds = ['text', 'choice', 'yes-no'] as const;

/** A question as its form says it; choices are a line each, in each language in the same order. */
export type QuestionDraft = {
  readonly id: string;
  readonly label: DraftText;
  readonly kind: Question['kind'];
  readonly choices: DraftText;
  readonly isRequired: boolean;
  readonly purpose: DraftText;
  readonly expiresOn: string;
  readonly productIds: readonly string[];
};

export function emptyQuestion(expiresOn: string): QuestionDraft {
  return {
    ...{ id: '', label: emptyText, kind: 'text', choices: emptyText, isRequired: false },
    ...{ purpose: emptyText, expiresOn, productIds: [] },
  };
}

export function questionFrom(form: FormData): QuestionDraft {
  return {
    ...{ id: textOf(form, 'id'), label: textsOf(form, 'label'), choices: textsOf(form, 'choices') },
    kind: questionKinds.find((kind) => kind === form.get('kind')) ?? 'text',
    ...{ isRequired: form.has('isRequired'), purpose: textsOf(form, 'purpose') },
    ...{ expiresOn: textOf(form, 'expiresOn'), productIds: allOf(form, 'productIds') },
  };
}

export function questionDraft({ choices, label, purpose, ...question }: Question): QuestionDraft {
  const lines = (locale: (typeof locales)[number]) =>
    choices
      .map((choice) => choice[locale] ?? '')
      .join('\n')
      .trimEnd();
  return {
    ...question,
    ...{ label: draftText(label), purpose: draftText(purpose) },
    choices: { en: lines('en'), ko: lines('ko'), 'zh-Hans': lines('zh-Hans') },
  };
}

/** The question that the form says; a choice without a word in any language is left out. */
export function readQuestion({ choices, label, purpose, ...draft }: QuestionDraft, id: string): Question {
  const lines = locales.map((locale) => [locale, choices[locale].split(/\r?\n/)] as const);
  const most = Math.max(...lines.map(([, each]) => each.length));
  const all = Array.from({ length: draft.kind === 'choice' ? most : 0 }, (_, at) =>
    Object.fromEntries(
      lines.flatMap(([locale, each]) => (each[at]?.trim() ? [[locale, each[at].trim()]] : [])),
    ),
  );
  return {
    ...{ id: draft.id || id, kind: draft.kind, isRequired: draft.isRequired, expiresOn: draft.expiresOn },
    ...{ label: localised(label), purpose: localised(purpose) },
    choices: all.filter((choice) => Object.keys(choice).length > 0),
    productIds: idsOf(draft.productIds),
  };
}
