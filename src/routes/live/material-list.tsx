import Download from 'lucide-react/icons/download';
import ExternalLink from 'lucide-react/icons/external-link';
import Lock from 'lucide-react/icons/lock';
import type { ReactNode } from 'react';
import type { Material } from '#live';
import { Badge, ButtonLink } from '../../design/index.ts';
import { useFrame } from '../edition/use-frame.ts';

/** What belongs to a session; `children` makes what stands beside each, such as a way to take it off. */
export function MaterialList(props: {
  readonly code: string;
  readonly materials: readonly Material[];
  readonly beside?: (material: Material) => ReactNode;
}) {
  const { texts, slug } = useFrame();
  const words = texts.materials;
  const page = `/${slug}/sessions/${encodeURIComponent(props.code)}/materials`;
  return (
    <ul className="plain stack" id="materials-list">
      {props.materials.map((material) => (
        <li key={material.id} className="stack">
          <p>
            <strong>{material.title}</strong>{' '}
            <span className="mute small">{aboutOf(material, words.rights)}</span>
          </p>
          <div className="actions">
            {!material.isOpen && <Badge icon={Lock}>{words.onlyAttending}</Badge>}
            {material.isOpen && material.file && (
              <ButtonLink look="ghost" icon={Download} href={`${page}/${material.id}`}>
                {words.download}
              </ButtonLink>
            )}
            {material.isOpen && material.url && (
              <ButtonLink look="ghost" icon={ExternalLink} href={material.url} rel="nofollow noopener">
                {words.open}
              </ButtonLink>
            )}
            {props.beside?.(material)}
          </div>
        </li>
      ))}
    </ul>
  );
}

function aboutOf({ file, licence }: Material, rights: string): string {
  const size =
    file && `${file.name.split('.').at(-1)?.slice(0, 5).toUpperCase()}, ${(file.bytes / 1e6).toFixed(1)} MB`;
  return [size, licence ? licenceName(licence) : rights].filter(Boolean).join(' · ');
}

/** "CC BY-SA 4.0", as people write what SPDX calls CC-BY-SA-4.0. */
export function licenceName(spdx: string): string {
  return spdx.replace(/^CC-?/, (sign) => (sign === 'CC-' ? 'CC ' : sign)).replace(/-(\d)/, ' $1');
}
