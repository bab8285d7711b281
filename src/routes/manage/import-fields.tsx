import { FileInput, Select, TextInput } from '../../design/index.ts';
import type { Texts } from '../../texts/texts.ts';

/** Which file to read: uploaded, or by its address, in a format that we find out or people choose. */
export function ImportFields(props: {
  readonly texts: Texts;
  readonly problem: (field: string) => string | undefined;
}) {
  const { texts, problem } = props;
  const words = texts.steward.import;
  const formats = [
    { value: '', label: texts.manage.house.importing.auto },
    ...Object.entries(texts.importing.formats).map(([value, label]) => ({ value, label })),
  ];
  return (
    <>
      <FileInput
        name="file"
        accept=".xml,.json,.ics,.csv,.tsv,.txt"
        label={words.file}
        hint={words.fileHint}
        error={problem('file')}
      />
      <TextInput
        name="address"
        type="url"
        label={words.address}
        hint={words.addressHint}
        optional={texts.common.optional}
        error={problem('address')}
      />
      <Select name="format" label={words.format} options={formats} />
    </>
  );
}
