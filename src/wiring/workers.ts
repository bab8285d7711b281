import { defineHousekeeping, keptLettersFolder } from '../platform/jobs/housekeeping.ts';
import { createJobs } from '../platform/jobs/jobs.ts';
import { createMailSender } from '../platform/mail/sender.ts';
import { createFileTransport, createSmtpTransport } from '../platform/mail/transport.ts';
import { createOutboxRunner } from '../platform/outbox-runner.ts';
import { defineDigests } from './digests.ts';
import { defineForgetting } from './forgetting.ts';
import { beginCatalogue, defineLists, listReactions } from './lists.ts';
import type { OpenHouse } from './open-house.ts';
import { reactions } from './reactions.ts';
import { defineTelling } from './telling.ts';

/** Everything that happens without a request: events delivered, mail sent, jobs done. */
export async function startWorkers(open: OpenHouse): Promise<{ stop: () => Promise<void> }> {
  const { house } = open;
  const { db, log, config, clock } = house;
  const transport = config.smtpUrl
    ? createSmtpTransport(config.smtpUrl, config.mailFrom)
    : createFileTransport(keptLettersFolder(config.dataFolder), config.mailFrom);
  const sender = createMailSender({ db, log, transport });
  const jobs = createJobs({ url: open.databaseUrl, log });
  const runner = createOutboxRunner({
    ...{ db, log, house },
    reactions: { ...reactions, ...listReactions(jobs) },
  });
  defineHousekeeping(jobs, { db, clock, log, dataFolder: config.dataFolder });
  defineForgetting(jobs, house);
  defineTelling(jobs, house);
  defineDigests(jobs, house);
  defineLists(jobs, house);
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
