/** Sentences below each other; two may be the same. */
export function Told({ sentences }: { readonly sentences: readonly string[] }) {
  const lines = sentences.map((sentence, at) => ({ id: at, sentence }));
  return (
    <ul className="told">
      {lines.map((line) => (
        <li key={line.id}>{line.sentence}</li>
      ))}
    </ul>
  );
}
