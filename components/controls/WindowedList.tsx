import './WindowedList.css';
import { Component, type ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { indexAt, window as inView, stack } from '@/components/controls/visible.ts';
import { now } from '@/utils/clock.ts';

export interface Item {
  key: string;
  /** Pixels; `null`: measured once drawn (a row open in its place). */
  height: number | null;
}

interface Props<T extends Item> {
  items: readonly T[];
  label: string;
  /** The item to keep in view. */
  current: string | null;
  /** The item that Tab goes to: it exists wherever one has scrolled, and keeps its focus. */
  reachable: string | null;
  draw: (item: T, index: number) => ComponentChildren;
  /** The end is near: more may be asked for. */
  onEnd: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

const SPARE = 4;
/** So many rows before the end more are asked for: they are there before one arrives. */
const NEAR_END = 24;
const GUESS = 320;

/**
 * A grid of which only the rows in view exist. What is in view stays where it is when rows come or go above it: new ones
 * from another tab don't push what is being read.
 */
export const WindowedList = <T extends Item>({ items, label, current, reachable, draw, onEnd, onKeyDown }: Props<T>) => {
  const box = useRef<HTMLDivElement>(null);
  const [scroll, setScroll] = useState(0);
  const [height, setHeight] = useState(600);
  const [measured, setMeasured] = useState<ReadonlyMap<string, number>>(new Map());
  const rows = useMemo(() => stack(items, (item) => item.height ?? measured.get(item.key) ?? GUESS), [items, measured]);
  const [first, last] = inView(rows, scroll, height, SPARE);

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const seen = new ResizeObserver(() => setHeight(element.clientHeight));
    seen.observe(element);
    return () => seen.disconnect();
  }, []);

  const anchor = useRef<{ key: string; offset: number } | null>(null);
  useLayoutEffect(() => {
    const element = box.current;
    const kept = anchor.current;
    if (!element || !kept || element.scrollTop === 0) return;
    const index = items.findIndex((item) => item.key === kept.key);
    const top = rows.tops[index];
    if (top !== undefined && Math.abs(top + kept.offset - element.scrollTop) > 1) element.scrollTop = top + kept.offset;
  }, [items, rows]);

  const moved = () => {
    const element = box.current;
    if (!element) return;
    const index = indexAt(rows, element.scrollTop);
    const item = items[index];
    anchor.current = item ? { key: item.key, offset: element.scrollTop - (rows.tops[index] ?? 0) } : null;
    setScroll(element.scrollTop);
  };

  useEffect(() => {
    if (last >= items.length - NEAR_END) onEnd();
  }, [last, items.length, onEnd]);

  useLayoutEffect(() => {
    const element = box.current;
    const index = items.findIndex((item) => item.key === current);
    const top = rows.tops[index];
    const end = rows.tops[index + 1];
    if (!element || top === undefined || end === undefined) return;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (end > element.scrollTop + element.clientHeight) element.scrollTop = Math.min(top, end - element.clientHeight);
    moved();
    // Only when the current row changes: scrolling by hand may leave it.
  }, [current]);

  // What is said of times changes by the minute.
  const minute = Math.floor(now() / 60_000);
  const kept = items.findIndex((item) => item.key === reachable);
  const drawn = Array.from({ length: last - first }, (_, index) => first + index);
  if (kept >= 0 && kept < first) drawn.unshift(kept);
  if (kept >= last) drawn.push(kept);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys pressed on rows arrive here
    <div class="windowed" ref={box} onScroll={moved} onKeyDown={onKeyDown}>
      <div
        role="grid"
        aria-label={label}
        aria-multiselectable="true"
        aria-rowcount={items.length}
        style={{ blockSize: `${rows.tops.at(-1) ?? 0}px` }}
      >
        {drawn.map((index) => {
          const item = items[index];
          return item ? (
            <Placed
              key={item.key}
              top={rows.tops[index] ?? 0}
              height={item.height}
              onHeight={(pixels) => setMeasured((old) => new Map(old).set(item.key, pixels))}
            >
              <Drawn item={item} index={index} draw={draw} minute={minute} />
            </Placed>
          ) : null;
        })}
      </div>
    </div>
  );
};

interface DrawnProps<T extends Item> extends Pick<Props<T>, 'draw'> {
  item: T;
  index: number;
  minute: number;
}

/** Drawn anew only where it differs: of thirty rows in sight a scrolled frame brings a few. */
class Drawn<T extends Item> extends Component<DrawnProps<T>> {
  override shouldComponentUpdate({ item, index, draw, minute }: DrawnProps<T>): boolean {
    const { props } = this;
    return item !== props.item || index !== props.index || draw !== props.draw || minute !== props.minute;
  }

  override render({ draw, item, index }: DrawnProps<T>): ComponentChildren {
    return draw(item, index);
  }
}

interface PlacedProps {
  top: number;
  height: number | null;
  onHeight: (pixels: number) => void;
  children: ComponentChildren;
}

const Placed = ({ top, height, onHeight, children }: PlacedProps) => {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (height !== null || !element) return;
    const seen = new ResizeObserver(() => onHeight(element.offsetHeight));
    seen.observe(element);
    return () => seen.disconnect();
  }, [height === null]);
  return (
    <div
      class="windowed-row"
      role="presentation"
      ref={box}
      style={{ transform: `translateY(${top}px)`, blockSize: height === null ? 'auto' : `${height}px` }}
    >
      {children}
    </div>
  );
};
