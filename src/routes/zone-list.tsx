/** Every zone that the browser or server knows, as suggestions for a text field with `list="zones"`. */
export function ZoneList() {
  return (
    <datalist id="zones">
      {['UTC', ...Intl.supportedValuesOf('timeZone')].map((zone) => (
        <option key={zone} value={zone} />
      ))}
    </datalist>
  );
}
