import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { changeBetween } from '../rules/shared-note.ts';
import { authoredBy, changeTo, examineChange, mergeChanges, textOf } from './shared-text.ts';

const sign = fc.constantFrom('a', 'B', ' ', '\n', '한', '글', '语', '🎉', '#');
const words = fc.array(sign, { maxLength: 8 }).map((signs) => signs.join(''));

describe('a change between two texts', () => {
  it('makes the one of the other and never parts a pair of surrogates', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const change = changeBetween(before, after);
        if (!change) {
          expect(before).toBe(after);
          return;
        }
        const made = before.slice(0, change.at) + change.come + before.slice(change.at + change.gone);
        expect(made).toBe(after);
        expect(change.come.isWellFormed()).toBe(true);
        expect(before.slice(change.at, change.at + change.gone).isWellFormed()).toBe(true);
      }),
    );
  });
});

/** A device that writes without knowing what the others write, and hears of them in whichever order. */
function aDevice(client: number) {
  const document = new Y.Doc();
  document.clientID = client;
  const text = document.getText('text');
  const sent: Uint8Array[] = [];
  document.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === 'own') sent.push(update);
  });
  return {
    ...{ client, sent },
    text: () => text.toString(),
    insert: (where: number, written: string) =>
      document.transact(() => text.insert(Math.min(where, text.length), written), 'own'),
    hear: (update: Uint8Array) => Y.applyUpdate(document, update, 'other'),
  };
}

type Step =
  | { readonly kind: 'write'; readonly device: number; readonly where: number }
  | { readonly kind: 'hear'; readonly device: number; readonly of: number };

const devices = 4;
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('write' as const), device: fc.nat(devices - 1), where: fc.nat(40) }),
  fc.record({ kind: fc.constant('hear' as const), device: fc.nat(devices - 1), of: fc.nat(200) }),
);

describe('a shared text', () => {
  it('is the same for all in the end and has lost nothing, whatever is lost, doubled and late on the way', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.array(fc.nat()), (steps, shuffle) => {
        const all = Array.from({ length: devices }, (_, index) => aDevice(index + 1));
        const words: string[] = [];
        for (const each of steps) {
          const device = all[each.device];
          const said = all.flatMap(({ sent }) => sent);
          if (each.kind === 'hear') {
            const update = said[each.of % Math.max(1, said.length)];
            if (update) device?.hear(update);
            continue;
          }
          const word = `<${words.length}>`;
          words.push(word);
          device?.insert(each.where, word);
        }
        const said = all.flatMap(({ sent }) => sent);
        const mixed = [...said, ...said].map((update, index) => ({ update, key: shuffle[index] ?? index }));
        const arriving = mixed.toSorted((a, b) => a.key - b.key).map(({ update }) => update);
        for (const device of all) for (const update of arriving) device.hear(update);
        const stored = textOf(arriving);
        expect(
          new Set([
            ...all.map((device) => device.text()),
            textOf(said),
            textOf([mergeChanges(arriving.length > 0 ? arriving : [Y.encodeStateAsUpdate(new Y.Doc())])]),
          ]),
        ).toEqual(new Set([stored]));
        // Each sign that was written is there, as often as it was written: others may have written in between.
        expect([...stored].toSorted()).toEqual([...words.join('')].toSorted());
        expect(
          authoredBy(arriving)
            .map(({ text }) => text)
            .join(''),
        ).toBe(stored);
      }),
      { numRuns: 60 },
    );
  });

  it('knows who wrote what, and can be made what it was', () => {
    const first = changeTo([], 1, 'Good morning.');
    if (!first) throw new Error('Nothing was changed.');
    const second = changeTo([first], 2, 'Good evening, all.');
    if (!second) throw new Error('Nothing was changed.');
    expect(textOf([second, first])).toBe('Good evening, all.');
    expect(authoredBy([first, second]).map(({ client, text }) => [client, text])).toContainEqual([
      2,
      'evening, all',
    ]);
    const restored = changeTo([first, second], 3, textOf([first]));
    expect(textOf([first, second, restored ?? first])).toBe('Good morning.');
    expect(changeTo([first], 4, 'Good morning.')).toBeNull();
  });

  it('takes text only, of whoever wrote it, and only after what it stands on', () => {
    const first = changeTo([], 1, 'One');
    const second = first && changeTo([first], 2, 'One two');
    if (!first || !second) throw new Error('Nothing was changed.');
    expect(examineChange([first], second)).toEqual({ text: 'One two', clients: [2] });
    expect(examineChange([first, second], second)).toEqual({ text: 'One two', clients: [] });
    expect(examineChange([first], mergeChanges([first, second]))).toEqual({ text: 'One two', clients: [2] });
    expect(examineChange([], second)).toEqual({ problem: 'change-too-early' });
    const other = new Y.Doc();
    other.getMap('more').set('x', 1);
    expect(examineChange([], Y.encodeStateAsUpdate(other))).toEqual({ problem: 'change-not-valid' });
    const bold = new Y.Doc();
    bold.getText('text').insert(0, 'loud', { bold: true });
    expect(examineChange([], Y.encodeStateAsUpdate(bold))).toEqual({ problem: 'change-not-valid' });
    const picture = new Y.Doc();
    picture.getText('text').insertEmbed(0, { picture: 'x' });
    expect(examineChange([], Y.encodeStateAsUpdate(picture))).toEqual({ problem: 'change-not-valid' });
  });

  it('takes no bytes that are no change', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const found = examineChange([], bytes);
        expect('problem' in found || found.text === '').toBe(true);
      }),
    );
  });
});
