import { count } from '../plural.ts';
import { waiting } from './waiting.ts';

/** What Hallway answers before any page is reached, and the frame of the API. */
export const shell = {
  waiting,
  notDone: 'That was not done',
  goBack: 'What you typed is still there if you go back in your browser.',
  badAddress: 'This address cannot be read. Check it for a slip, or start at the first page.',
  longAddress: 'This address is too long. Leave out some of the filters.',
  otherSite:
    'This form was sent from another site, so nothing was changed. Open the page here and try again.',
  noForm: 'This page takes forms only, and this was none. Open the page here and send its form.',
  method: 'This address cannot be asked in that way.',
  tooLarge: (p: { size: string }) =>
    `That is more than ${p.size}, so nothing was kept. Send something smaller.`,
  tooManyFields: (p: { fields: number }) =>
    `That form has more than ${count('en', p.fields, '# field', '# fields')}, so nothing was kept. Send fewer at a time.`,
  busy: (p: { seconds: number }) =>
    `Many pictures are being worked on right now, so nothing was kept. Please try again in ${p.seconds} s.`,
  outOfService: (p: { seconds: number }) =>
    `Nothing can be read or saved here right now, so nothing was changed. It was written down; please try again in ${p.seconds} s.`,
  tooMany: (p: { seconds: number }) =>
    `Many requests came from your network in a short while. Please try again in ${p.seconds} s.`,
  crashed: 'Something went wrong on our side. It was written down; please try again.',
  api: {
    title: 'The HTTP API of Hallway',
    intro:
      'Read conferences, editions and programmes as JSON. Reading what is public needs no key; a key of your account also opens the working programme of its edition and, with its role, changes it.',
    description: 'Machine-readable description (OpenAPI 3.1)',
    keys: 'Make a key',
    contents: 'Contents',
    parameters: 'Parameters',
    body: 'Body',
    answers: 'Answers',
    schemas: 'Shapes',
    problems: 'Problems',
    name: 'Name',
    where: 'Where',
    kind: 'Kind',
    meaning: 'Meaning',
    status: 'Status',
    required: 'required',
    needsKey: 'Needs a key',
    inEnglish: 'The reference itself is in English.',
    example: 'Try it',
  },
  problems: {
    'not-found': { title: 'Not found', next: 'There is nothing at this address, or it is not public.' },
    'method-not-allowed': {
      title: 'Method not allowed',
      next: 'The header Allow names the methods that work.',
    },
    'not-acceptable-body': {
      title: 'Unsupported media type',
      next: 'Send one of the media types that the documentation names.',
    },
    'not-readable': { title: 'Not readable', next: 'The body is not valid JSON.' },
    'not-valid': { title: 'Not valid', next: 'See "errors" for what is wrong where.' },
    'too-large': { title: 'Too large', next: 'Send at most 30 MB; split the file, for example by day.' },
    'too-many': { title: 'Too many requests', next: 'Wait as long as the header Retry-After says.' },
    'key-needed': { title: 'Key needed', next: 'Send a key as "Authorization: Bearer hw_…".' },
    'key-not-valid': {
      title: 'Key not valid',
      next: 'The key is unknown, revoked or over, or its maker no longer has the role. Make a new one.',
    },
    'not-allowed': { title: 'Not allowed', next: 'The role of this key does not allow it.' },
    'idempotency-key-missing': {
      title: 'Idempotency-Key missing',
      next: 'Send a header Idempotency-Key of your own making, a new one for each order or payment.',
    },
    'idempotency-key-reused': {
      title: 'Idempotency-Key used before',
      next: 'This key was sent before with another body. Make a new one.',
    },
    'order-refused': {
      title: 'Not done',
      next: 'The shop refused it; see "errors" for the code and what it is about.',
    },
    crashed: { title: 'Error on our side', next: 'It was written down; please try again later.' },
    busy: {
      title: 'Too much at once',
      next: 'Much is being worked on right now, and nothing was changed. Try again after the seconds in Retry-After.',
    },
    'out-of-service': {
      title: 'Out of service for a moment',
      next: 'Nothing can be read or saved right now, and nothing was changed. Try again after the seconds in Retry-After.',
    },
    'not-this-format': {
      title: 'Not this format',
      next: 'The file is not in this format. Choose another one.',
    },
    'broken-file': {
      title: 'Broken file',
      next: 'The file is damaged or ends in the middle. Export it again.',
    },
    'empty-file': { title: 'Empty file', next: 'The file is empty. Check that the export has finished.' },
    'import-unknown': {
      title: 'Import unknown',
      next: 'This edition has no such import. Send the file again.',
    },
    'import-closed': {
      title: 'Import closed',
      next: 'It was applied or thrown away before. Send the file again.',
    },
    'release-name-empty': { title: 'Name missing', next: 'Give the release a name.' },
    'release-name-taken': { title: 'Name taken', next: 'A release has this name already. Choose another.' },
    'release-name-too-long': { title: 'Name too long', next: 'Use at most 80 characters.' },
    'nothing-to-release': {
      title: 'Nothing to release',
      next: 'The working programme holds no session yet.',
    },
    'nothing-changed': {
      title: 'Nothing changed',
      next: 'The working programme is as it was last released.',
    },
  },
};
