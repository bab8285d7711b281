import { expect, test } from 'vitest';
import { en } from '../../../texts/en/index.ts';
import { anEntry, aPlan, aTrip } from '../rules/plan.fixture.ts';
import type { Cost } from '../rules/plan.ts';
import { tasksOf } from '../rules/tasks.ts';
import { planCalendar } from './plan-calendar.ts';
import { harmless, planCsv, planWorkbook } from './plan-table.ts';

const { plans } = en;
const words = { ...plans.money, states: plans.states, as: plans.as, costs: plans.costs, tasks: plans.tasks };
const cost: Cost = {
  ...{ id: 'c', kind: 'ticket' as const, travellerId: 'ana', currency: 'EUR', planned: 45050, actual: null },
  ...{ words: '=HYPERLINK("http://evil.example")', spentOn: null, isEstimate: false },
};
const plan = aPlan({
  editions: [
    anEntry(
      'Porto, Days',
      { earlyBirdEndsAt: '2027-08-01T12:00:00Z' },
      { trips: [aTrip('ana')], costs: [cost] },
    ),
  ],
});

test('a table holds no formula that somebody smuggled in', () => {
  expect(['=1+1', '+1', '-1', '@a', '\t=1', 'fine', 12, null].map(harmless)).toEqual([
    ...["'=1+1", "'+1", "'-1", "'@a", "'\t=1", 'fine', 12, null],
  ]);
  const csv = planCsv(plan, words);
  expect(csv).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
  expect(csv).toContain('"Porto, Days",2027-09-15,2027-09-17,"Porto, PT",Idea,Ticket,ANA');
  expect(csv).toContain('450.5');
});

test('a workbook is a zip with three sheets', async () => {
  const bytes = await planWorkbook(plan, tasksOf(plan), words);
  expect(Buffer.from(bytes.slice(0, 2)).toString()).toBe('PK');
  expect(Buffer.from(bytes).includes('xl/worksheets/sheet3.xml')).toBe(true);
});

test('a calendar has editions and open tasks as whole days, for one traveller only theirs', () => {
  const calendar = (travellerId: string | null) =>
    planCalendar(
      {
        ...{
          plan,
          tasks: tasksOf(plan),
          travellerId,
          address: 'https://x.example/plans/1',
          host: 'x.example',
        },
        now: '2027-07-01T08:00:00Z',
      },
      { ...plans.calendar, list: plans.list, tasks: plans.tasks },
    );
  const all = calendar(null);
  expect(all).toContain('SUMMARY:Porto\\, Days\r\n');
  expect(all).toContain('DTSTART;VALUE=DATE:20270915\r\nDTEND;VALUE=DATE:20270918\r\n');
  expect(all.match(/BEGIN:VEVENT/g)).toHaveLength(3);
  expect(calendar('ana')).toBe(all);
  expect(calendar('bo')).not.toContain('VEVENT');
});
