import type {FieldEntry} from './fields.ts';

/** Words that each way to make pick tasks has in common, by the way to the field. */
export function ofEachPicking(entries: Readonly<Record<string, FieldEntry>>): Record<string, FieldEntry> {
  return Object.fromEntries(
    ['order', 'batch', 'zone'].flatMap((by) =>
      Object.entries(entries).map(([field, entry]) => [`${by}.${field}`, entry]),
    ),
  );
}
