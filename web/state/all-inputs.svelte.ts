import type {Fault, FoundFields, InputField, InputKeys} from '../../engine/index.ts';
import type {Language} from '../../engine/text/cli.ts';
import type {EditedInput, InputEdit, InputsView, PresetChoice} from '../desk/all-inputs.ts';
import type {Answer} from '../desk/answer.ts';
import type {Draft} from './draft.ts';
import type {Workbench} from './workbench.svelte.ts';

/** The editor of all inputs: what it shows of the scenario on the page, and what is changed in it. */
export class AllInputs {
  isOpen = $state(false);
  /** What somebody looks for; empty shows the page of a place. */
  wanted = $state('');
  /** Stays until another place or another scenario is known. */
  view = $state.raw<InputsView | null>(null);
  /** What was found last; stays until something else is. */
  found = $state.raw<FoundFields | null>(null);
  failure = $state('');
  /** The preset that was applied last, and how many inputs it has changed. */
  applied = $state.raw<{place: string; title: string; count: number} | null>(null);
  /** How often somebody went to another place, which is then shown. */
  moves = $state(0);
  readonly #bench: Workbench;
  readonly #words: {language: Language};
  #at: InputKeys | string = [];
  #from = 0;
  #source: number | null = null;
  #look = 0;
  #finding = 0;
  #isMoving = false;
  #edits: Promise<unknown> = Promise.resolve();

  constructor(bench: Workbench, words: {language: Language}) {
    this.#bench = bench;
    this.#words = words;
  }

  /** What is wrong in the scenario as it was changed. */
  get faults(): readonly Fault[] {
    const refusal = this.#bench.refusal;
    return refusal?.of === 'change' ? refusal.faults : [];
  }

  get #isBlank(): boolean {
    return this.wanted.trim() === '';
  }

  /** Shows the scenario that is on the page now; of another one from its beginning. */
  async follow(): Promise<void> {
    const draft = this.#bench.position;
    if (!draft || !this.isOpen) return;
    if (draft.source !== this.#source) {
      this.wanted = '';
      this.#at = [];
    }
    this.#source = draft.source;
    const look = ++this.#look;
    const {language} = this.#words;
    const {desk} = this.#bench;
    const [view] = await Promise.all([
      desk.inputs(draft, this.#at, this.#from, language),
      this.find(this.wanted),
    ]);
    if (look !== this.#look) return;
    this.failure = view.status === 'failed' ? view.message : '';
    if (view.status === 'done') {
      this.view = view.value;
      this.#at = view.value.page.field.keys;
      this.#from = view.value.page.from;
    }
    if (this.#isMoving) this.moves++;
    this.#isMoving = false;
  }

  /** Shows a place, or where a path leads to, from one of its entries on. */
  async show(at: InputKeys | string, from = 0): Promise<void> {
    this.#at = at;
    this.#from = from;
    this.#isMoving = true;
    this.wanted = '';
    await this.follow();
  }

  /** Looks for inputs; an empty text shows the last place again. */
  async find(wanted: string): Promise<void> {
    this.wanted = wanted;
    const draft = this.#bench.position;
    if (!draft || this.#isBlank) return;
    const look = ++this.#finding;
    const found = await this.#bench.desk.findInputs(draft, wanted, this.#words.language);
    if (look === this.#finding && found.status === 'done') this.found = found.value;
  }

  set(field: InputField, value: unknown): Promise<void> {
    return this.#edit({type: 'value', keys: field.keys, value});
  }

  choose(field: InputField, option: string): Promise<void> {
    return this.#edit({type: 'form', keys: field.keys, option});
  }

  /** Adds an entry to a list or table and shows it. */
  add(
    keys: InputKeys,
    {like = null, name = null}: {like?: number | null; name?: string | null},
  ): Promise<void> {
    return this.#edit({type: 'add', keys, like, name});
  }

  remove(field: InputField): Promise<void> {
    return this.#edit({type: 'remove', keys: field.keys});
  }

  /** Makes a field what it was before it was changed. */
  reset(field: InputField): Promise<void> {
    const isOwn = this.#bench.changes.some((change) => 'path' in change && isWithin(field.path, change.path));
    if (isOwn) {
      void this.#bench.unset(field.path);
      return Promise.resolve();
    }
    const before = field.was ?? field.default;
    return before === undefined ? this.remove(field) : this.set(field, before);
  }

  /** Gives a product or a channel the values of a preset, as one change. */
  usePreset(field: InputField, {name, title}: PresetChoice): Promise<void> {
    return this.#inTurn(async (draft) => {
      const answer = await this.#bench.desk.presetChanges(draft, field.path, name);
      this.failure = answer.status === 'failed' ? answer.message : '';
      if (answer.status !== 'done') return;
      this.applied = {place: field.place, title, count: answer.value.length};
      if (answer.value.length > 0) void this.#bench.setAll(answer.value);
    });
  }

  /** Edits wait for each other: each is worked out on what the one before has made. */
  #edit(edit: InputEdit): Promise<void> {
    return this.#inTurn(async (draft) => this.#apply(edit, await this.#bench.desk.editedInput(draft, edit)));
  }

  #inTurn(work: (draft: Draft) => Promise<void>): Promise<void> {
    const done = this.#edits.then(async () => {
      const draft = this.#bench.position;
      if (draft) await work(draft);
    });
    this.#edits = done.catch(() => null);
    return done;
  }

  #apply(edit: InputEdit, answer: Answer<EditedInput>): void {
    if (answer.status !== 'done') {
      this.failure = answer.status === 'failed' ? answer.message : '';
      return;
    }
    const {path, value, keys} = answer.value;
    const isGone = edit.type === 'remove' && edit.keys.every((key, i) => key === this.#at[i]);
    if (keys || isGone) {
      this.#at = keys ?? edit.keys.slice(0, -1);
      this.#from = 0;
      this.#isMoving = true;
    }
    void this.#bench.set(path, value);
  }
}

/** Whether a path is another one or leads to a part of it. */
function isWithin(whole: string, path: string): boolean {
  return path === whole || path.startsWith(`${whole}.`) || path.startsWith(`${whole}[`);
}
