import { batch, computed, signal } from '@preact/signals';
import { Befores } from '@/components/notebook/befores.ts';
import { linesOf } from '@/components/notebook/by-conversation.ts';
import { countMatching } from '@/components/notebook/count-matching.ts';
import { Following } from '@/components/notebook/following.ts';
import { byDue, merge } from '@/components/notebook/merge.ts';
import { nearest } from '@/components/notebook/nearest.ts';
import { Notices } from '@/components/notebook/notices.ts';
import { Unfolded } from '@/components/notebook/unfolded.ts';
import { atPlace, belongs, type Place, toFilter, type View } from '@/components/notebook/view.ts';
import { errorText } from '@/components/text.ts';
import type { Brand } from '@/utils/domain/interaction.ts';
import { knownCode } from '@/utils/store/act.ts';
import { onChange } from '@/utils/store/announce.ts';
import { currentBrand as readBrand, brands as readBrands } from '@/utils/store/brands.ts';
import { list as listRows, get as readRow } from '@/utils/store/list.ts';
import { totals as readTotals } from '@/utils/store/totals.ts';
import type { Filter, Page, Row, Totals } from '@/utils/store/types.ts';

const PAGE = 50;
/** Who waits is shown whole and sorted here: more than these nobody answers in a day. */
const WAITING = 500;
/** As much of a long list's top is read again after a change; below it only the changed rows are. */
const TOP = 200;

/** What a list shows, kept true while any tab changes the store; selection and place stay. */
export class Listing {
  readonly view = signal<View>(atPlace('listening'));
  readonly brand = signal<Brand | null>(null);
  readonly brands = signal<readonly Brand[]>([]);
  readonly totals = signal<Totals | null>(null);
  readonly rows = signal<readonly Row[]>([]);
  readonly state = signal<'loading' | 'ready' | { code: string }>('loading');
  /** How many match in all. */
  readonly matching = signal<number | null>(null);
  /** The row stood on; null before any was. */
  readonly current = signal<string | null>(null);
  readonly focusWanted = signal(false);
  readonly checked = signal<ReadonlySet<string>>(new Set());
  readonly unfolded = new Unfolded();
  /** Came from another tab while this list was open. */
  readonly arrived = signal<ReadonlySet<string>>(new Set());
  readonly opened = signal<Row | null>(null);
  readonly notices = new Notices();
  readonly befores = new Befores();
  /** Rows in the order they stand, reactions under their post. */
  readonly lines = computed(() => linesOf(this.rows.value, this.unfolded.value, this.view.value.byConversation));

  #next: string | null = null;
  #asked = 0;
  readonly #following = new Following((ids) => this.#refresh(ids).catch((failed: unknown) => this.#failed(failed)));

  /** Reads the brand and the first rows, then follows every change until aborted. */
  async start(aborted: AbortSignal): Promise<void> {
    onChange((change) => {
      if (change.kind === 'brands') void this.#brandsChanged();
      this.#following.changed(change.ids);
    }, aborted);
    await this.#readBrands();
    await Promise.all([this.load(), this.#readOpened()]);
  }

  async #readBrands(): Promise<void> {
    [this.brands.value, this.brand.value] = await Promise.all([readBrands(), readBrand()]);
  }

  async #brandsChanged(): Promise<void> {
    const before = this.brand.value?.id;
    await this.#readBrands();
    if (this.brand.value?.id === before) return;
    // What is open and what narrows the list is the other brand's.
    this.notices.drop();
    this.view.value = atPlace(this.view.value.place);
    await Promise.all([this.load(), this.#readOpened()]);
  }

  filter(): Filter {
    return toFilter(this.view.value, this.brand.value?.id ?? '');
  }

  /** Shows another view; the list is read anew unless only the opened row differs. */
  async show(view: View): Promise<void> {
    const before = this.view.value;
    this.view.value = view;
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
    const waiting = this.view.value.place === 'to-reply';
    try {
      const [page, totals] = await Promise.all([
        listRows(this.filter(), null, waiting ? WAITING : PAGE),
        readTotals(this.brand.value?.id ?? ''),
      ]);
      if (asked !== this.#asked) return;
      this.#next = page.next;
      batch(() => {
        this.rows.value = waiting ? page.rows.toSorted(byDue) : page.rows;
        this.totals.value = totals;
        this.unfolded.clear();
        this.checked.value = new Set();
        this.current.value = null;
        this.state.value = 'ready';
      });
      await this.#count(page, asked);
    } catch (failed) {
      this.#failed(failed);
    }
  }

  async #count(first: Page, asked: number): Promise<void> {
    const totals = this.totals.value;
    if (!totals) return;
    const count = await countMatching(this.filter(), totals, first, () => asked !== this.#asked);
    if (count !== null) this.matching.value = count;
  }

  /** The next rows, once per end reached. */
  readonly more = async (): Promise<void> => {
    const from = this.#next;
    const asked = this.#asked;
    if (!from || this.view.value.place === 'to-reply') return;
    this.#next = null;
    const page = await listRows(this.filter(), from, PAGE);
    if (asked !== this.#asked) return;
    this.#next = page.next;
    const known = new Set(this.rows.value.map((row) => row.id));
    this.rows.value = [...this.rows.value, ...page.rows.filter((row) => !known.has(row.id))];
  };

  async #refresh(ids: readonly string[]): Promise<void> {
    const asked = this.#asked;
    const old = this.rows.value;
    const waiting = this.view.value.place === 'to-reply';
    const limit = waiting ? WAITING : Math.min(TOP, Math.max(PAGE, old.length));
    const [page, totals, changed] = await Promise.all([
      listRows(this.filter(), null, limit),
      readTotals(this.brand.value?.id ?? ''),
      Promise.all(ids.slice(0, TOP).map((id) => readRow(id))),
    ]);
    if (asked !== this.#asked) return;
    const { notebook } = this.filter();
    const anew = new Map(
      ids.map((id, index) => {
        const row = changed[index] ?? null;
        return [id, row && belongs(row, this.view.value) && (!notebook || row.notebook === notebook) ? row : null] as const;
      }),
    );
    const rows = merge(old, page.rows, page.next === null, anew);
    const known = new Set(old.map((row) => row.id));
    batch(() => {
      if (page.next === null || old.length <= page.rows.length) this.#next = page.next;
      this.rows.value = waiting ? rows.toSorted(byDue) : rows;
      this.totals.value = totals;
      this.arrived.value = new Set([
        ...this.arrived.value,
        ...rows.filter((row) => !known.has(row.id) && ids.includes(row.id)).map((row) => row.id),
      ]);
      if (this.current.value && !rows.some((row) => row.id === this.current.value))
        this.current.value = nearest(old, rows, this.current.value);
    });
    void this.#count(page, asked);
    await this.unfolded.refresh();
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
