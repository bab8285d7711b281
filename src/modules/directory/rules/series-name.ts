/** A name without the year of its edition: "PyCon US 2024" is "PyCon US", "EuroPython’22" is "EuroPython". */
export function bareName(name: string, year: string): string {
  const short = year.slice(2);
  const bare = name
    .replace(new RegExp(`(?<![\\p{L}\\p{N}])${year}(?![\\p{L}\\p{N}])`, 'gu'), ' ')
    .replace(new RegExp(`['’]${short}(?!\\p{N})`, 'gu'), ' ')
    .replace(/[([{]\s*[)\]}]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,:;–—-]+|[\s,:;–—-]+$/g, '');
  return bare || name;
}
