import Paperclip from 'lucide-react/icons/paperclip';
import type { Material } from '#live';
import { ButtonLink, Section } from '../../design/index.ts';
import { safeHref } from '../../kernel/links.ts';
import { useFrame } from '../edition/use-frame.ts';
import { MaterialList } from './material-list.tsx';

/** A session's links and materials on its own page, and the way to put some on for those who may. */
export function SessionMaterials(props: {
  readonly code: string;
  readonly links: readonly { readonly label: string; readonly url: string }[];
  readonly materials: { readonly list: readonly Material[]; readonly mayPut: boolean };
}) {
  const { texts, slug } = useFrame();
  const words = texts.materials;
  const { list, mayPut } = props.materials;
  return (
    <>
      {props.links.length > 0 && (
        <p className="actions after">
          {props.links.map((link) => (
            <ButtonLink key={link.url} look="ghost" href={safeHref(link.url)} rel="nofollow noopener">
              {link.label}
            </ButtonLink>
          ))}
        </p>
      )}
      {(list.length > 0 || mayPut) && (
        <Section title={words.title} id="materials">
          {list.length > 0 && <MaterialList code={props.code} materials={list} />}
          {mayPut && (
            <p className="actions after">
              <ButtonLink
                look="ghost"
                icon={Paperclip}
                href={`/${slug}/sessions/${encodeURIComponent(props.code)}/materials`}
              >
                {words.put}
              </ButtonLink>
            </p>
          )}
        </Section>
      )}
    </>
  );
}
