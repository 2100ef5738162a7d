/** Puts helpline numbers into texts. Pure, so that it can be tested without content. */

/**
 * A copy of `data` in which every text has its `[[id]]` replaced by what `shown` holds for that id.
 * @throws when a text names an id that `shown` does not hold.
 */
export function fillNumbers<Data>(data: Data, shown: Map<string, string>): Data {
  if (typeof data === 'string') {
    return data.replace(/\[\[([^\]]+)\]\]/g, (_, id: string) => {
      const number = shown.get(id);
      if (number === undefined) throw new Error(`[[${id}]] is no helpline.`);
      return number;
    }) as Data;
  }
  if (Array.isArray(data)) return data.map((item: unknown) => fillNumbers(item, shown)) as Data;
  if (typeof data === 'object' && data !== null) {
    return Object.fromEntries(
      Object.entries(data).map(([key, value]) => [key, fillNumbers(value as unknown, shown)]),
    ) as Data;
  }
  return data;
}
