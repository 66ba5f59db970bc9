/**
 * A UUIDv7 (RFC 9562, 5.7): 48 bits of `at` (ms since 1970), then 74 random bits. `bytes` are 16 random bytes.
 * Made where the person pressed the key, so that a repeated save is the same save.
 */
export function uuidv7(at: number, bytes: Uint8Array): string {
  const hex = [...bytes.subarray(0, 16)].map((byte, i) => {
    const value =
      i < 6 ? Math.floor(at / 2 ** (8 * (5 - i))) % 256 : i === 6 ? 0x70 | (byte & 0x0f) : i === 8 ? 0x80 | (byte & 0x3f) : byte;
    return value.toString(16).padStart(2, '0');
  });
  return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
