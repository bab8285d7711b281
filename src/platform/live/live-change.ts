/**
 * What changed: a release (subject: its number), how full the room of a session is (its code), questions and polls of a session (its code),
 * how a room is followed from elsewhere (the room's code), a public announcement (its id), and that people were told what a release means for them (its number), or an announcement (its id), which
 * only those hear who are signed in.
 */
export type LiveKind = 'release' | 'room' | 'session' | 'remote' | 'announcement' | 'notices';

/** Something that open pages of an edition are told of. It says that there is something to ask for, not what, and names nobody. */
export type LiveChange = { readonly editionId: string; readonly kind: LiveKind; readonly subject: string };
export type LiveEvent = LiveChange & { readonly id: number };
