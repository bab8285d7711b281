import { Card, Section } from '../../../design/index.ts';
import { templates } from './product-templates.ts';
import { useTickets } from './use-tickets.ts';
import './tickets.css';

/** What can be sold, each with a form that is filled in. */
export function TemplateList() {
  const { own, to } = useTickets();
  const words = own.templates;
  const all = [...templates, 'own'] as const;
  return (
    <Section title={words.title}>
      <p className="mute">{words.lead}</p>
      <ul className="templates">
        {all.map((template) => (
          <li key={template}>
            <Card>
              <a href={`${to('tickets/products/new')}?from=${template}`}>{words[template].title}</a>
              <p className="mute small">{words[template].note}</p>
            </Card>
          </li>
        ))}
      </ul>
    </Section>
  );
}
