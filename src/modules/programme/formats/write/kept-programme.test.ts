import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { KeptProgramme } from '../../rules/kept-programme.ts';
import { aProgramme, aSession, aSpeaker } from '../../rules/programme.fixture.ts';
import { readProgramme } from '../read/read-programme.ts';
import { writeKeptProgramme } from './kept-programme.ts';

const release = { number: 7, name: 'Seven', releasedAt: '2027-05-01T10:00:00Z' } as const;
const kept = (...given: Parameters<typeof aProgramme>): KeptProgramme =>
  JSON.parse(writeKeptProgramme(release, aProgramme(...given)));

describe('a programme that a device keeps', () => {
  it('says first which release it is, since readers look only there', () => {
    expect(writeKeptProgramme(release, aProgramme({}))).toMatch(/^\{"release":\{"number":7,/);
  });

  it('has what people wrote as HTML that cannot do anything', () => {
    const { programme } = kept({
      speakers: [
        {
          ...aSpeaker('a', 'Ana'),
          biography: '# Me\n<script>alert(1)</script>',
          picture: 'https://elsewhere.example/a.png',
        },
        { ...aSpeaker('b', 'Bo'), picture: '/files/b.png' },
      ],
      sessions: [
        aSession('one', {
          abstract: '**bold** [x](javascript:alert(1))',
          description: '## More\n<img src=x onerror=alert(1)>',
          translations: { ko: { title: '하나', abstract: '*기울임*' } },
        }),
      ],
    });
    expect(programme.speakers.map(({ biography, picture }) => [biography, picture])).toEqual([
      ['<h2>Me</h2>\n<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n', null],
      [null, '/files/b.png'],
    ]);
    const [session] = programme.sessions;
    expect(session?.abstract).toBe('<p><strong>bold</strong> [x](javascript:alert(1))</p>\n');
    expect(session?.description).toBe('<h2>More</h2>\n<p>&lt;img src=x onerror=alert(1)&gt;</p>\n');
    expect(session?.translations).toEqual({ ko: { title: '하나', abstract: '<p><em>기울임</em></p>\n' } });
  });
});

const data = new URL('../../../../../../shared/data/', import.meta.url);
const here = existsSync(data);
if (!here) console.warn('Real programmes (../shared/data) are not here: their tests are left out.');

describe.skipIf(!here)('what a phone loads of a real conference', () => {
  it.each([
    ['pycon-us-2024/conference.json', 150_000],
    ['fosdem/fosdem-2025.xml', 500_000],
  ])('%s is at most %i bytes', (path, most) => {
    const text = readFileSync(new URL(path, data), 'utf8');
    const read = readProgramme(
      text,
      { zone: 'Europe/Dublin', startsOn: null, endsOn: null },
      { fileName: path },
    );
    if ('unreadable' in read) throw new Error(read.problem);
    expect(gzipSync(writeKeptProgramme(release, read.imported.programme)).length).toBeLessThan(most);
  });
});
