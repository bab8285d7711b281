import Star from 'lucide-react/icons/star';
import { Icon } from '../../design/index.ts';
import { numberWords } from '../../texts/format.ts';
import { useManage } from './use-manage.ts';

/** How many people starred a session. */
export function Stars({ count }: { readonly count: number }) {
  const { words, locale } = useManage();
  if (count === 0) return null;
  return (
    <span className="tt-stars num">
      <Icon of={Star} small />
      {numberWords(count, locale)} <span className="hush">{words.timetable.starred}</span>
    </span>
  );
}
