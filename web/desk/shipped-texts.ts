import type {Scenario} from '../../engine/index.ts';

const names = import.meta.glob<string>('../../scenarios/*.json', {import: 'name', eager: true});
const abouts = import.meta.glob<string>('../../scenarios/*.json', {import: 'about', eager: true});

/** The scenario that comes with the page and has the same name and description, word for word; null where none has. */
export function shippedAs({name, about}: Pick<Scenario, 'name' | 'about'>): string | null {
  const path = Object.keys(names).find((one) => names[one] === name && abouts[one] === about);
  return (
    path
      ?.split('/')
      .at(-1)!
      .replace(/\.json$/, '') ?? null
  );
}
