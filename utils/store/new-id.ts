import { now } from '@/utils/clock.ts';
import { uuidv7 } from '@/utils/domain/uuid.ts';

/** A UUIDv7 of this moment. */
export const newId = (): string => uuidv7(now(), crypto.getRandomValues(new Uint8Array(16)));
