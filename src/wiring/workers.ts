import { setTimeout as wait } from 'node:timers/promises';
import { makeTicketAttachment } from '#tickets/server';
import { defineHousekeeping, keptLettersFolder } from '../platform/jobs/housekeeping.ts';
import { createJobs } from '../platform/jobs/jobs.ts';
import { createMailSender } from '../platform/mail/sender.ts';
import { createFileTransport, createSmtpTransport } from '../platform/mail/transport.ts';
import { createOutboxRunner } from '../platform/outbox-runner.ts';
import { defineClaims } from './claims.ts';
import { defineDigests } from './digests.ts';
import { defineForgetting } from './forgetting.ts';
import { beginCatalogue, defineLists } from './lists.ts';
import type { OpenHouse } from './open-house.ts';
import { defineOrders } from './orders.ts';
import { reactionsWith } from './prompt-jobs.ts';
import { defineTelling } from './telling.ts';

/** Everything that happens without a request: events delivered, mail sent, jobs done. */
export async function startWorkers(open: OpenHouse): Promise<{ stop: () => Promise<void> }> {
  const { house } = open;
  const { db, log, config, clock } = house;
  const transport = config.smtpUrl
    ? createSmtpTransport(config.smtpUrl, config.mailFrom)
    : createFileTransport(keptLettersFolder(config.dataFolder), config.mailFrom);
  const sender = createMailSender({
    db,
    log,
    transport,
    attach: (file) => makeTicketAttachment(house, file),
  });
  const jobs = createJobs({ url: open.databaseUrl, log });
  const runner = createOutboxRunner({
    ...{ db, log, house },
    reactions: reactionsWith(jobs),
    // Letters and their kin wait a little while the till is at work: people who buy stand at the door.
    beforeReaction: async () => {
      if (house.batches.isBusy()) await wait(25);
    },
  });
  defineHousekeeping(jobs, { db, clock, log, dataFolder: config.dataFolder });
  defineForgetting(jobs, house);
  defineTelling(jobs, house);
  defineDigests(jobs, house);
  defineClaims(jobs, house);
  defineOrders(jobs, house);
  defineLists(jobs, open);
  await jobs.start({ worker: true });
  await beginCatalogue(jobs, house);
  runner.start();
  sender.start();
  open.onAnnounced(() => runner.nudge());
  open.onPosted(() => sender.nudge());
  return {
    stop: async () => {
      await Promise.all([runner.stop(), sender.stop(), jobs.stop()]);
    },
  };
}
