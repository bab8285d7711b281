import { topics } from '#directory';
import { Button, Card, Checkbox, ChoiceGroup, TextInput } from '../../design/index.ts';
import { useFrame } from './use-frame.ts';

/** Takes an address to tell when the call opens, tickets go on sale or the programme is out. */
export function TellMeForm(props: {
  readonly error?: { readonly field: string; readonly message: string } | null;
}) {
  const { texts, slug } = useFrame();
  const words = texts.site.overview;
  const problem = (field: string) => (props.error?.field === field ? props.error.message : undefined);
  return (
    <Card as="section" id="tell-me">
      <h2>{words.tellMe}</h2>
      <form method="post" action={`/${slug}/tell-me`} className="stack">
        <ChoiceGroup id="topics" label={words.tellMe} error={problem('topics')} hint={words.tellMeLead}>
          {topics.map((topic) => (
            <Checkbox
              key={topic}
              id={`topic-${topic}`}
              name="topic"
              value={topic}
              label={words.topics[topic]}
              defaultChecked={topic === 'programme'}
            />
          ))}
        </ChoiceGroup>
        <TextInput
          name="email"
          type="email"
          label={words.email}
          autoComplete="email"
          required
          error={problem('email')}
        />
        <Button look="ghost">{words.tellMeSend}</Button>
      </form>
    </Card>
  );
}
