import { Button, ButtonLink, Card, Select, Table } from '../../design/index.ts';
import type { TableToMap } from './import-read.ts';
import { useManage } from './use-manage.ts';

/** Says which column of a table fills which field. The table itself travels in the form, so nothing is kept before the yes. */
export function ImportMapper({ table }: { readonly table: TableToMap }) {
  const { texts, words, to } = useManage();
  const own = words.house.importing;
  const options = [
    { value: '', label: own.noColumn },
    ...table.header.map((column) => ({ value: column, label: column })),
  ];
  const guessed: Readonly<Record<string, string | undefined>> = table.mapping;
  const used = new Set(Object.values(table.mapping));
  const unused = table.header.filter((column) => !used.has(column));
  return (
    <Card as="section">
      <form method="post" encType="multipart/form-data" className="form">
        <h2>{own.mapTitle}</h2>
        <p className="mute">{own.mapLead({ n: table.count })}</p>
        <input type="hidden" name="fileName" value={table.fileName} />
        <textarea hidden readOnly name="text" value={table.text} />
        <div className="fields">
          {Object.entries(texts.importing.columns).map(([field, label]) => (
            <Select
              key={field}
              name={`column-${field}`}
              label={label}
              defaultValue={guessed[field] ?? ''}
              options={options}
            />
          ))}
        </div>
        {unused.length > 0 && <p className="mute small">{own.notUsed({ names: unused.join(', ') })}</p>}
        <div className="actions">
          <Button name="act" value="map">
            {own.read}
          </Button>
          <ButtonLink look="quiet" href={to('import')}>
            {texts.common.cancel}
          </ButtonLink>
        </div>
      </form>
      <FirstRows table={table} />
    </Card>
  );
}

function FirstRows({ table }: { readonly table: TableToMap }) {
  const own = useManage().words.house.importing;
  const rows = table.rows.map((cells, at) => ({ id: String(at), cells }));
  return (
    <Table
      caption={own.firstRows}
      captionShown
      rows={rows}
      rowKey={(row) => row.id}
      columns={table.header.map((head, at) => ({
        key: `${at}`,
        head,
        names: head === table.mapping.title,
        cell: (row: (typeof rows)[number]) => shortened(row.cells[at] ?? ''),
      }))}
    />
  );
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
