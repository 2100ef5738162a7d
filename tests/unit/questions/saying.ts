import type { z } from 'astro/zod';

/** What a schema says to the author of this data, as `items.0: …`; nothing where the data is good. */
export function said(schema: z.ZodType, data: unknown): string[] {
  return (schema.safeParse(data).error?.issues ?? []).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );
}

/** Messages of the interface as their own keys: which one is used is what a test asks. */
export function words(key: string): string {
  return `(${key})`;
}
