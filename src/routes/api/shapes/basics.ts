import { z } from '@hono/zod-openapi';

const link = z.object({ label: z.string(), url: z.string() });

/** Text by language, at least one of ours. */
export const localisedText = z
  .object({ en: z.string().optional(), ko: z.string().optional(), 'zh-Hans': z.string().optional() })
  .openapi('LocalisedText', { description: 'Text by language; a language may be missing.' });

export const links = z.array(link);

const problem = z
  .object({
    type: z.string().openapi({ example: '/api/docs#problem-not-found' }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string().openapi({ description: 'Stable; for programs.', example: 'not-found' }),
    errors: z.array(z.object({ where: z.string(), says: z.string() })).optional(),
  })
  .openapi('Problem', {
    description:
      'What went wrong (RFC 9457). Title and detail follow Accept-Language; the code never changes.',
  });

/** A page of a list. */
export function pageOf<Item extends z.ZodType>(name: string, item: Item) {
  return z
    .object({
      items: z.array(item),
      page: z.int(),
      limit: z.int(),
      total: z.int().optional().openapi({ description: 'How many there are in all, where that is known.' }),
    })
    .openapi(name);
}

export const paging = {
  page: z.coerce.number().int().min(1).max(10_000).default(1).openapi({ description: 'Which page, from 1.' }),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(200)
    .default(50)
    .openapi({ description: 'How many on a page, at most 200.' }),
};

export const state = z.enum(['released', 'working']).default('released').openapi({
  description:
    'The newest release, or (with a key of the team) the working programme that organisers are editing.',
});

export const editionParams = z.object({
  slug: z.string().min(1).max(60).openapi({ description: 'The edition, as in its address.' }),
});

/** Answers of a route: the good one, and the problems that it may answer with. */
export function answers<Schema extends z.ZodType>(
  schema: Schema,
  description: string,
  problems: Readonly<Record<number, string>> = {},
) {
  return {
    200: { description, content: { 'application/json': { schema } } },
    ...problemsOf(problems),
  } as const;
}

/** The problems that a route may answer with, beside those that every route may. */
export function problemsOf(problems: Readonly<Record<number, string>>) {
  const all: Readonly<Record<number, string>> = {
    ...problems,
    422: 'A parameter is not valid.',
    429: 'Too many requests; see Retry-After.',
  };
  const content = { 'application/problem+json': { schema: problem } };
  return Object.fromEntries(
    Object.entries(all).map(([status, description]) => [status, { description, content }]),
  );
}
