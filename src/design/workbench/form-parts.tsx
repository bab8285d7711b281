import {
  Button,
  Card,
  Checkbox,
  ChoiceGroup,
  FileInput,
  FormErrors,
  Radio,
  Section,
  Select,
  TextArea,
  TextInput,
} from '../index.ts';
import { words } from './part-samples.ts';

/** A form with everything in it, two fields of which are wrong. */
export function FormParts() {
  const { form, errors } = words;
  const [mailError, aboutError] = errors.list;
  return (
    <Section title={words.sections.form}>
      <Card>
        <form className="form">
          <FormErrors title={errors.title} errors={errors.list} />
          <TextInput
            name="title"
            label={form.name}
            hint={form.nameHint}
            defaultValue={form.nameValue}
            required
          />
          <TextInput
            name="mail"
            type="email"
            label={form.mail}
            defaultValue={form.mailValue}
            error={mailError.message}
          />
          <TextArea name="about" label={form.about} error={aboutError.message} />
          <Choices />
          <div className="actions">
            <Button>{form.send}</Button>
          </div>
        </form>
      </Card>
    </Section>
  );
}

function Choices() {
  const { form } = words;
  return (
    <>
      <div className="fields">
        <Select
          name="kind"
          label={form.kind}
          options={form.kinds.map((kind) => ({ value: kind, label: kind }))}
        />
        <TextInput name="day" type="date" label={form.date} optional={form.optional} />
      </div>
      <FileInput name="slides" label={form.file} hint={form.fileHint} optional={form.optional} />
      <ChoiceGroup id="recorded" label={form.question}>
        <Radio name="recorded" value="yes" label={form.yes} defaultChecked />
        <Radio name="recorded" value="no" label={form.no} hint={form.noHint} />
      </ChoiceGroup>
      <Checkbox name="agree" label={form.agree} />
    </>
  );
}
