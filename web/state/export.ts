const MOST_CHARACTERS = 60;

/** The name of a file for something that people named: letters and digits of any language, the rest as hyphens. */
export function fileStem(name: string): string {
  const words =
    name
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const stem = [...words.join('-')].slice(0, MOST_CHARACTERS).join('').replace(/-$/, '');
  return stem === '' ? 'fulcrum' : stem;
}

/** The last part of the name that a scenario gives a file. */
export function baseName(path: string): string {
  return path.split('/').at(-1)!;
}

/** A table as a file; where it has more than ASCII, a byte order mark tells spreadsheets that it is UTF-8. */
export function csvFile(text: string): Blob {
  const isPlain = [...text].every((character) => character < '\u0080');
  return new Blob([isPlain ? '' : '\ufeff', text], {type: 'text/csv'});
}

/** Saves a file where the browser keeps what is downloaded. */
export function saveFile(name: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // A download that has begun keeps the data; Safari begins a while after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
