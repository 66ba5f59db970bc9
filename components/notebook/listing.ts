import { batch, computed, signal } from '@preact/signals';
import { Befores } from '@/components/notebook/befores.ts';
import { countMatching } from '@/components/notebook/count-matching.ts';
import { Following } from '@/components/notebook/following.ts';
import { leave } from '@/components/notebook/leave.ts';
import { Notices } from '@/components/notebook/notices.ts';
import { type Again, firstPage, readAgain, readSlice } from '@/components/notebook/reading.ts';
import { Unfolded } from '@/components/notebook/unfolded.ts';
import { atPlace, belongs, type Place, toFilter, type View } from '@/components/notebook/view.ts';
import { errorText } from '@/components/text.ts';
import type { Brand } from '@/utils/domain/interaction.ts';
import { onChange } from '@/utils/store/announce.ts';
import { currentBrand as readBrand, brands as readBrands } from '@/utils/store/brands.ts';
import { get as readRow } from '@/utils/store/list.ts';
import { knownCode } from '@/utils/store/store-code.ts';
import { totals as readTotals } from '@/utils/store/totals.ts';
import type { Change, Filter, Row, Totals } from '@/utils/store/types.ts';

/** What a list shows, kept true while any tab changes the store; selection and place stay. */
export class Listing {
  readonly view = signal<View>(atPlace('listening'));
  readonly brand = signal<Brand | null>(null);
  readonly brands = signal<readonly Brand[]>([]);
  readonly totals = signal<Totals | null>(null);
  readonly rows = signal<readonly Row[]>([]);
  readonly state = signal<'loading' | 'ready' | { code: string }>('loading');
  readonly matching = signal<number | null>(null);
  /** The row stood on; null before any was. */
  readonly current = signal<string | null>(null);
  readonly focusWanted = signal(false);
  /** Keys opened a row: the focus goes into its detail, or there into the first field. */
  readonly detailWanted = signal<'detail' | 'field' | null>(null);
  readonly checked = signal<ReadonlySet<string>>(new Set());
  readonly unfolded = new Unfolded();
  /** Came from another tab while this list was open. */
  readonly arrived = signal<ReadonlySet<string>>(new Set());
  readonly opened = signal<Row | null>(null);
  readonly notices = new Notices();
  readonly befores = new Befores();
  /** Rows in the order they stand, reactions under their post. */
  readonly lines = computed(() => this.unfolded.among(this.rows.value));

  #next: string | null = null;
  #asked = 0;
  /** Rows changed, and nobody said which. */
  #allStale = false;
  readonly #following = new Following((ids) => this.#refresh(ids).catch((failed: unknown) => this.#failed(failed)));

  /** Reads the brand and the first rows, then follows every change until aborted. */
  async start(aborted: AbortSignal): Promise<void> {
    onChange((change) => this.#heard(change), aborted);
    await this.#readBrands();
    await Promise.all([this.load(), this.#readOpened()]);
  }
  #heard({ kind, ids }: Change): void {
    if (kind === 'brands') void this.#brandsChanged();
    this.#allStale ||= kind === 'interactions' && ids.length === 0;
    this.#following.changed(ids);
  }
  async #readBrands(): Promise<void> {
    [this.brands.value, this.brand.value] = await Promise.all([readBrands(), readBrand()]);
  }

  async #brandsChanged(): Promise<void> {
    const before = this.brand.value?.id;
    await this.#readBrands();
    if (this.brand.value?.id === before) return;
    // What is listed, open or chosen, and what narrows the list, is the other brand's.
    batch(() => {
      this.notices.drop();
      this.view.value = atPlace(this.view.value.place);
      this.rows.value = [];
      this.checked.value = new Set();
      this.opened.value = null;
      this.totals.value = null;
      this.matching.value = null;
      this.state.value = 'loading';
    });
    await Promise.all([this.load(), this.#readOpened()]);
  }

  filter(): Filter {
    return toFilter(this.view.value, this.brand.value?.id ?? '');
  }

  /** Shows another view; the list is read anew unless only the opened row differs. */
  async show(view: View): Promise<void> {
    const before = this.view.value;
    this.view.value = view;
    // A row in sight opens at once: the next key is for its detail.
    this.opened.value = view.open === null ? null : (this.lines.value.find(({ id }) => id === view.open) ?? this.opened.value);
    const same = JSON.stringify({ ...before, open: null }) === JSON.stringify({ ...view, open: null });
    await Promise.all([same ? null : this.load(), this.#readOpened()]);
  }

  change(part: Partial<View>): Promise<void> {
    return this.show({ ...this.view.value, ...part });
  }

  go(place: Place): Promise<void> {
    return this.show({ ...atPlace(place), words: this.view.value.words });
  }
  /** Checks a row, or unchecks it: what follows is done to all checked ones. */
  check(id: string): void {
    const checked = new Set(this.checked.value);
    if (!checked.delete(id)) checked.add(id);
    this.checked.value = checked;
  }

  async load(): Promise<void> {
    const asked = ++this.#asked;
    const view = this.view.value;
    try {
      const [slice, totals] = await Promise.all([
        readSlice(view, this.filter(), null, firstPage(view)),
        readTotals(this.brand.value?.id ?? ''),
      ]);
      if (asked !== this.#asked) return;
      this.#next = slice.next;
      batch(() => {
        this.rows.value = slice.rows;
        this.totals.value = totals;
        this.unfolded.clear();
        this.checked.value = new Set();
        this.current.value = null;
        this.state.value = 'ready';
      });
      await this.#count(asked, slice);
    } catch (failed) {
      this.#failed(failed);
    }
  }

  async #count(asked: number, { rows, next }: Again): Promise<void> {
    const { value } = this.totals;
    const count = value && (await countMatching(this.filter(), value, next === null ? rows.length : null, () => asked !== this.#asked));
    if (count !== null) this.matching.value = count;
  }

  /** The next rows, once per end reached. Nothing is made for each row that is there: it would soon be collected, while one scrolls. */
  readonly more = async (): Promise<void> => {
    const [from, asked] = [this.#next, this.#asked];
    if (!from) return;
    this.#next = null;
    try {
      const slice = await readSlice(this.view.value, this.filter(), from, firstPage(this.view.value));
      if (asked !== this.#asked) return;
      this.#next = slice.next;
      const came = new Map(slice.rows.map((row) => [row.id, row]));
      for (const { id } of this.rows.value) came.delete(id);
      this.rows.value = [...this.rows.value, ...came.values()];
    } catch (failed) {
      this.#failed(failed);
    }
  };

  async #refresh(ids: readonly string[]): Promise<void> {
    const asked = this.#asked;
    const changed = this.#allStale ? null : new Set(ids);
    this.#allStale = false;
    const [old, loaded] = [this.lines.value, new Set(this.rows.value)];
    const [again, totals] = await Promise.all([
      readAgain(this.rows.value, this.view.value, this.filter(), changed),
      readTotals(this.brand.value?.id ?? ''),
    ]);
    if (asked !== this.#asked) return;
    await this.unfolded.refresh();
    if (asked !== this.#asked) return;
    const known = new Set(this.rows.value.map((row) => row.id));
    const read = new Set(again.rows.map((row) => row.id));
    // More may have been read meanwhile.
    const later = this.rows.value.filter((row) => !loaded.has(row) && !read.has(row.id));
    batch(() => {
      if (again.next !== undefined && later.length === 0) this.#next = again.next;
      this.rows.value = [...again.rows, ...later];
      this.totals.value = totals;
      const arrived = again.rows.filter(({ id }) => !known.has(id) && ids.includes(id)).map(({ id }) => id);
      if (arrived.length > 0) this.arrived.value = new Set([...this.arrived.value, ...arrived]);
      leave(this, old);
    });
    void this.#count(asked, again);
    await this.#readOpened();
  }

  async #readOpened(): Promise<void> {
    const id = this.view.value.open;
    const row = id ? await readRow(id) : null;
    if (this.view.value.open !== id) return;
    const ours = row !== null && belongs(row, this.view.value) && row.brandId === (this.brand.value?.id ?? row.brandId);
    this.opened.value = ours ? row : null;
    if (id && !this.opened.value) this.view.value = { ...this.view.value, open: null };
  }

  #failed(failed: unknown): void {
    const code = knownCode(failed) ?? (failed instanceof Error ? failed.name : 'unknown');
    console.error('Earshot: the list could not be read', failed);
    this.state.value = { code };
    this.notices.say(errorText(code));
  }
}
