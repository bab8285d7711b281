import { describe, expect, it } from 'vitest';
import type { ImportedProgramme, ReadingContext } from '../imported.ts';
import { type ColumnMapping, guessColumns } from './csv-columns.ts';
import { guessDelimiter } from './csv-table.ts';
import { previewCsv, readCsv } from './read-csv.ts';
import { splitNames } from './split-names.ts';

const context: ReadingContext = { zone: 'Asia/Seoul', startsOn: '2027-05-14', endsOn: '2027-05-16' };
function read(text: string, mapping?: ColumnMapping, more: Partial<ReadingContext> = {}): ImportedProgramme {
  const answer = readCsv(text, { ...context, ...more }, mapping);
  if ('unreadable' in answer) throw new Error(answer.problem);
  return answer;
}

describe('Reading CSV', () => {
  it('reads an English table, with a mark at its beginning and quotes around commas', () => {
    const text =
      '\ufeffID,Title,Speakers,Date,Start time,End time,Room,Track,Level,Language,Abstract,Tags\nA1,"Hello, world",Ana Bo; Cy Do,2027-05-14,10:00,10:45,Aula,Web,Beginner,English,"Two\nlines",a|b\n';
    const { programme, remarks } = read(text);
    expect(programme.sessions).toMatchObject([
      {
        code: 'A1',
        title: 'Hello, world',
        speakers: ['ana-bo', 'cy-do'],
        track: 'web',
        level: 'beginner',
        language: 'en',
        abstract: 'Two\nlines',
        tags: ['a', 'b'],
      },
    ]);
    expect(programme.sessions[0]?.slot).toEqual({
      start: '2027-05-14T01:00:00Z',
      end: '2027-05-14T01:45:00Z',
      rooms: ['aula'],
    });
    expect(remarks).toEqual([
      { weight: 'changed', code: 'no-zone', subject: 'row', value: 'Asia/Seoul', count: 2 },
    ]);
  });

  it.each([
    [
      'Korean',
      '제목;발표자;날짜;시작 시간;종료 시간;장소;난이도\n안녕;김하나, 이두리;2027년 5월 14일;오후 2:30;오후 3시;본관;초급',
    ],
    [
      'Chinese',
      '标题\t讲者\t日期\t开始时间\t结束时间\t地点\t难度\n安녕\t王一、李二\t2027/5/14\t下午2:30\t下午3:00\t主会场\t初级',
    ],
    [
      'Spanish',
      'Título;Ponentes;Fecha;Hora de inicio;Hora de fin;Sala;Nivel\nHola;Ana Bo y Cy Do;14/05/2027;14:30;15:00;Mayor;Principiante',
    ],
    [
      'German',
      'Titel;Vortragende;Datum;Beginn;Ende;Raum;Niveau\nHallo;Ana Bo und Cy Do;14.05.2027;14:30 Uhr;15 Uhr;Saal;Anfänger',
    ],
  ])('reads a table with %s headers', (_, text) => {
    const { programme } = read(text);
    expect(programme.sessions[0]).toMatchObject({ level: 'beginner', minutes: 30 });
    expect(programme.sessions[0]?.speakers.length).toBe(2);
    expect(programme.sessions[0]?.slot?.start).toBe('2027-05-14T05:30:00Z');
    expect(programme.rooms.length).toBe(1);
  });

  it('reads a date and time in one column, with or without an offset', () => {
    const { programme } = read(
      'Title,Start,End\nA,2027-05-14 10:00,2027-05-14 11:00\nB,2027-05-14T10:00:00+02:00,2027-05-14T11:00:00+02:00\n',
    );
    expect(programme.sessions.map((session) => session.slot?.start)).toEqual([
      '2027-05-14T01:00:00Z',
      '2027-05-14T08:00:00Z',
    ]);
  });

  it('lets the edition’s dates decide whether the day or the month stands first', () => {
    const june = read('Title,Date,Start\nA,05/06/2027,10:00\n', undefined, {
      startsOn: '2027-06-01',
      endsOn: '2027-06-09',
    });
    const may = read('Title,Date,Start\nA,05/06/2027,10:00\n', undefined, {
      startsOn: '2027-05-01',
      endsOn: '2027-05-09',
    });
    expect([june, may].map(({ programme }) => programme.head.startsOn)).toEqual(['2027-06-05', '2027-05-06']);
    const unsure = read('Title,Date,Start\nA,05/06/2027,10:00\n', undefined, {
      startsOn: null,
      endsOn: null,
    });
    expect(unsure.remarks[0]).toEqual({
      weight: 'changed',
      code: 'date-repaired',
      subject: 'file',
      field: 'Date',
      value: '05/06/2027 (month-first)',
    });
  });

  it('uses the mapping that people chose and names every column beside it', () => {
    const { programme, remarks } = read('A,B,C\nx,y,z\nx2,y2,\n', { title: 'B' });
    expect(programme.sessions.map((session) => session.title)).toEqual(['y', 'y2']);
    expect(remarks.filter((remark) => remark.code === 'field-not-used')).toEqual([
      { weight: 'lost', code: 'field-not-used', subject: 'row', field: 'A', value: 'x', count: 2 },
      { weight: 'lost', code: 'field-not-used', subject: 'row', field: 'C', value: 'z', count: 1 },
    ]);
  });

  it('goes on after bad rows and names each', () => {
    const text =
      'Title,Date,Start,End,Level,Extra\nGood,2027-05-14,10:00,11:00,,\n,2027-05-14,10:00,11:00,,\nOdd,someday,noon-ish,,guru level,\nLate,2027-05-14,23:00,01:00,,,surplus\n';
    const { programme, remarks } = read(text);
    expect(programme.sessions.map((session) => session.title)).toEqual(['Good', 'Odd', 'Late']);
    expect(programme.sessions[2]?.slot).toMatchObject({
      start: '2027-05-14T14:00:00Z',
      end: '2027-05-14T16:00:00Z',
    });
    expect(remarks.map(({ code, subject }) => `${code} · ${subject}`)).toEqual(
      expect.arrayContaining([
        'row-without-title · row 3',
        'date-not-readable · row 4 “Odd”',
        'level-unknown · row 4 “Odd”',
        'field-not-used · row 5',
        'past-midnight · row 5 “Late”',
        'no-start · row 4 “Odd”',
      ]),
    );
  });

  it('gives a row without an id a code that stays when its time changes', () => {
    const one = read('Title,Date,Start\nA talk,2027-05-14,10:00\n').programme.sessions[0]?.code;
    const two = read('Title,Date,Start\nAnother,2027-05-14,09:00\nA talk,2027-05-15,11:00\n').programme
      .sessions[1]?.code;
    expect(one).toMatch(/^[2-9A-Z]{6}$/);
    expect(two).toBe(one);
  });

  it('shows header, first rows and a guess to whoever maps the columns', () => {
    expect(previewCsv('Title,Room,Title\na,b,c\n')).toEqual({
      ...{ header: ['Title', 'Room', 'Title (2)'], rows: [['a', 'b', 'c']], count: 1 },
      mapping: { title: 'Title', room: 'Room' },
    });
    expect(previewCsv('')).toMatchObject({ unreadable: true, code: 'empty-file' });
  });

  it('guesses columns that say more than one word, and the title by what stands below', () => {
    expect(guessColumns(['Session: Room', 'Proposal title', 'Speaker names'])).toEqual({
      title: 'Proposal title',
      room: 'Session: Room',
      speakers: 'Speaker names',
    });
    expect(
      guessColumns(
        ['x', 'y'],
        [
          ['1', 'A long heading'],
          ['2', 'Another one'],
        ],
      ),
    ).toEqual({ title: 'y' });
  });

  it('guesses the sign between cells', () => {
    expect(['a,b\n1,2', 'a;b;c\n1;2,3;4\n', 'a\tb\n1\t2', '"a,b,c";d\n1;2'].map(guessDelimiter)).toEqual([
      ',',
      ';',
      '\t',
      ';',
    ]);
  });
});

describe('Parting the names in one cell', () => {
  it.each([
    ['Ana Bo; Cy Do', ['Ana Bo', 'Cy Do']],
    ['Ana Bo, Cy Do', ['Ana Bo', 'Cy Do']],
    ['Ana Bo & Cy Do', ['Ana Bo', 'Cy Do']],
    ['Ana Bo\nCy Do', ['Ana Bo', 'Cy Do']],
    ['Bo, Ana', ['Bo, Ana']],
    ['Ana Bo, PhD', ['Ana Bo, PhD']],
    ['Research & Development', ['Research & Development']],
    ['김하나, 이두리', ['김하나', '이두리']],
    ['', []],
  ])('reads %j as %j', (cell, names) => {
    expect(splitNames(cell)).toEqual(names);
  });
});
