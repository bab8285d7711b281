import Search from 'lucide-react/icons/search';
import { ButtonLink, EmptyState, Notice, PageHead } from '../../design/index.ts';
import type { Route } from './+types/kept';
import { pageMeta } from './page-meta.ts';
import { StarForm } from './session-row.tsx';
import { useFrame } from './use-frame.ts';

export function meta({ matches }: Route.MetaArgs) {
  return pageMeta(matches, (texts) => texts.offline.title, { noIndex: true });
}

/**
 * What a device keeps of the edition. The offline worker answers with this page for one that was never opened, and its script fills it
 * (src/enhance/kept/).
 */
export default function Kept() {
  const { texts, slug } = useFrame();
  const words = texts.offline;
  return (
    <div data-kept-page={slug}>
      <StarForm />
      <div data-kept-gone hidden>
        <EmptyState
          title={<h1>{words.gone}</h1>}
          action={<ButtonLink href={`/${slug}/sessions`}>{words.try}</ButtonLink>}
        >
          {words.goneNext}
        </EmptyState>
      </div>
      <div className="wrap-text" data-kept-state={words.wholeAs}>
        <PageHead title={words.title} lead={words.lead} />
        <div data-kept-yes hidden>
          <Notice
            tone="good"
            title={words.whole}
            action={
              <ButtonLink href={`/${slug}/sessions`} icon={Search}>
                {words.try}
              </ButtonLink>
            }
          >
            <span data-kept-as />
          </Notice>
        </div>
        <div data-kept-no>
          <Notice tone="info" title={words.notYet}>
            <span data-kept-wait hidden>
              {words.notYetNext}
            </span>
            <span data-kept-never>{words.notPossible}</span>
          </Notice>
        </div>
        <p className="mute after">{words.howLong}</p>
      </div>
    </div>
  );
}
