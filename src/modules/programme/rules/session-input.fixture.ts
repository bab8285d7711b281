import type { SessionInput } from './session-input.ts';

/** What an organiser writes about a session, everything that a test does not care about filled in. */
export function anInput(given: Partial<SessionInput> = {}): SessionInput {
  return {
    kind: 'talk',
    kindLabel: null,
    title: 'A talk',
    subtitle: null,
    abstract: null,
    description: null,
    contentNotes: null,
    track: null,
    level: null,
    language: null,
    speakers: [],
    recorded: null,
    delivery: 'on-site',
    links: [],
    tags: [],
    minutes: 30,
    parent: null,
    status: 'confirmed',
    announced: false,
    translations: {},
    ...given,
  };
}
