/** Where each lesson begins in the printed guide of its course, as the export of PDFs says it. */

/** Lesson → page. What came is no such list, or not whole: whatever of it makes sense. */
export function readGuidePages(data: unknown): Map<string, number> {
  if (typeof data !== 'object' || data === null) return new Map();
  return new Map(
    Object.entries(data).flatMap(([lesson, pages]): [string, number][] => {
      if (typeof pages !== 'object' || pages === null || !('guide' in pages)) return [];
      const { guide } = pages as { guide: unknown };
      return typeof guide === 'number' && Number.isInteger(guide) && guide > 0 && guide < 10_000
        ? [[lesson, guide]]
        : [];
    }),
  );
}
