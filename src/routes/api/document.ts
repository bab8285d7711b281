import type { Api } from './api-context.ts';

const description = `Conferences, editions and their programmes, and the catalogue of editions everywhere.

**Reading** what is public takes no key. Any site may read it from a browser.

**Keys.** Make one under *Your account → Keys for programs* (or \`hallway token create\`) and send it as \`Authorization: Bearer hw_…\`. A key is for one edition and one role. It opens that edition while it is hidden, its working programme (\`state=working\`) and, with the role owner, organiser or programme, imports and releases. A key never stands in an address; cookies do not count here.

**Lists** come in pages (\`page\`, \`limit\` up to 200); the header \`Link\` names the first, previous, next and last one.

**Asking again.** Every answer has an \`ETag\`; send it as \`If-None-Match\` and an unchanged answer is a short \`304\`.

**Limits.** 200 requests at once from one address, then 20 a second; the headers \`RateLimit\` and \`RateLimit-Policy\` say where you are, \`Retry-After\` when to come back.

**Problems** are \`application/problem+json\` (RFC 9457) with a stable \`code\`.

Moments are in UTC (\`2027-05-14T13:00:00Z\`), dates are the venue's. Fields may be added; those that are there keep their meaning.`;

/** The OpenAPI 3.1 document of the API; the same on every installation. */
export function apiDocument(api: Api) {
  return api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: 'Hallway', version: '1.0.0', description, license: { name: 'AGPL-3.0-only' } },
    servers: [{ url: '/api/v1' }],
    tags: [
      { name: 'Conferences and editions' },
      { name: 'Catalogue' },
      { name: 'Programme' },
      { name: 'Releases' },
      { name: 'Imports' },
      { name: 'Tickets' },
      { name: 'Orders' },
      { name: 'Webhooks' },
    ],
  });
}
