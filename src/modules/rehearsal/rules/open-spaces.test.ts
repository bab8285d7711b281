import { expect, test } from 'vitest';
import { neighboursOf } from './neighbours.ts';
import { openSpaceBoard } from './open-spaces.ts';
import { rehearsalProgramme } from './rehearsal-programme.ts';

test('open spaces are hosted by people of their language, with names that fit it', () => {
  const neighbours = neighboursOf(rehearsalProgramme());
  for (const { host, title, languages } of openSpaceBoard.rows) {
    const who = neighbours[host];
    expect([title, who?.locale.slice(0, 2)]).toEqual([title, languages[0]]);
    const script =
      { ko: /^[가-힣 ]+$/, zh: /^\p{Script=Han}+$/u }[String(languages[0])] ?? /^[\p{Script=Latin} '-]+$/u;
    expect(who?.name).toMatch(script);
  }
});
