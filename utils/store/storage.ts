/** What the browser says about the room for our database, in bytes. Null: it doesn't say. */
export interface Room {
  used: number | null;
  quota: number | null;
  /** The browser promised not to clear it when space runs short. */
  persisted: boolean;
  /** Little room is left: time to say so, before a keep fails. */
  filling: boolean;
}

const LEAST = 200_000_000;
const MOST = 0.9;

/** Filling: more than nine tenths are used, or less than 200 MB are left. */
export const isFilling = (used: number | null, quota: number | null): boolean =>
  used !== null && quota !== null && quota > 0 && (used > quota * MOST || quota - used < LEAST);

export const room = async (): Promise<Room> => {
  const [{ usage, quota }, persisted] = await Promise.all([navigator.storage.estimate(), navigator.storage.persisted()]);
  return { used: usage ?? null, quota: quota ?? null, persisted, filling: isFilling(usage ?? null, quota ?? null) };
};

/** Asks the browser to keep our data, which some do only in a person's click. Whether it does now. */
export const persist = (): Promise<boolean> => navigator.storage.persist();
