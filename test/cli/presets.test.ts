import {describe, expect, test} from 'vitest';
import {fulcrum, SMALL} from './fulcrum.ts';

const input = JSON.stringify(SMALL);

describe('presets', () => {
  test('are listed, and one of them is told with its reasons, in both languages', () => {
    expect(fulcrum(['presets']).stdout).toMatch(/^for products\n {2}convenience +Convenience goods\n/);
    expect(fulcrum(['presets', 'convenience']).stdout).toContain('substitutes[*].accept = 0.45\n');
    expect(fulcrum(['presets', 'capital-items']).stdout).toContain(
      '    only where "transship" is left out\n',
    );
    expect(fulcrum(['presets', 'fax', '--lang', 'zh']).stdout).toMatch(/^传真\n/);
    const {presets} = JSON.parse(fulcrum(['presets', '--json']).stdout) as {presets: {why: string[]}[]};
    for (const {why} of presets) expect(why.length).toBeGreaterThan(0);
  });

  test('are set before --set, and what they set is told', () => {
    const words = ['run', '-', '--json', '--reps', '2', '--preset', 'products[name=bolt]=introduction'];
    const {status, stderr, stdout} = fulcrum(words, {input});
    expect(status).toBe(0);
    expect(stderr).toContain('introduction sets products[name=bolt].lifeCycle = ');
    const plain = fulcrum([...words, '--quiet', '--set', 'products[0].lifeCycle=null'], {input});
    const never = fulcrum(['run', '-', '--json', '--reps', '2'], {input});
    const digest = (text: string) => (JSON.parse(text) as {digest: string}).digest;
    expect(plain.stderr).not.toContain('sets');
    expect(digest(plain.stdout)).toBe(digest(never.stdout));
    expect(digest(plain.stdout)).not.toBe(digest(stdout));
  });

  test('that do not exist, or are for something else, are wrong input', () => {
    const run = (preset: string) => fulcrum(['run', '-', '--preset', preset], {input});
    expect(run('products[*]=convenence')).toMatchObject({
      status: 2,
      stderr: 'convenence: there is no preset of that name: write convenience\n',
    });
    const unknown = run('products[*]=zzz').stderr;
    expect(unknown).toContain('zzz: there is no preset of that name: write convenience, shopping, ');
    expect(unknown).not.toMatch(/web|phone|fax/);
    expect(run('channels[*]=zzz').stderr).not.toContain('convenience');
    expect(run('products[name=zz]=shopping').stderr).toBe(
      'products[name=zz]: matches no product: the products are "bolt"\n',
    );
    expect(run('products[*]=web').stderr).toContain('is no path to a channel');
    expect(run('products[name=bolt]').stderr).toContain('is not a path and a preset');
  });
});
