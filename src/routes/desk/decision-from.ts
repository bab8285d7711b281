import { type WritableFact, writableFacts } from '#directory';
import { readId } from '../../kernel/ids.ts';
import { isZone } from '../../kernel/time.ts';
import { textOf } from '../form-fields.ts';
import { factsIn } from '../suggest/written.ts';

/** What an editor decided about a suggestion, as the form says it. */
export function decisionFrom(form: FormData) {
  const fields = form
    .getAll('take')
    .filter((field): field is WritableFact => writableFacts.includes(field as WritableFact));
  const into = textOf(form, 'into');
  const known = readId<'listing'>(into);
  const zone = textOf(form, 'deadlineZone');
  return {
    isDecline: textOf(form, 'act') === 'decline',
    reply: textOf(form, 'reply'),
    fields,
    form: factsIn(form, (field) => fields.includes(field as WritableFact)),
    ...(isZone(zone) && { zone }),
    ...(into === 'new' ? { into: null } : known ? { into: known } : {}),
  };
}
