/** What holds the house up: reads the imports of every file and says what breaks a rule. Pure, so that it can be tried. */
import { posix } from 'node:path';

/** Path below `src/` → text. */
export type Sources = Map<string, string>;

/** Ground floor first: a file imports from its own folder and from those earlier in this list. */
export const floors = [
  'styles', 'apart', 'i18n', 'drawings', 'questions', 'progress', 'room', 'schemas', 'checks', 'content.config.ts', 'library', 'search',
  'offline', 'security', 'exports', 'cards', 'islands', 'components', 'layouts', 'pages', 'commands',
]; // prettier-ignore

interface Import {
  /** Path below `src/`, or the name of a package. */
  path: string;
  isOurs: boolean;
  /** Erased before it runs. `import { type A }` is not: what stands between the braces is, the import stays. */
  isType: boolean;
}

const statement = /^[ \t]*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s*)?['"]([^'"\n]+)['"]/gm;
const call = /\bimport\(\s*(?:\/\*.*?\*\/\s*)?['"]([^'"\n]+)['"]\s*\)(\s*\.\s*[A-Z])?/g;

export function importsOf(file: string, text: string): Import[] {
  return [
    ...[...text.matchAll(statement)].map(([, type, from = '']) => toImport(file, from, type !== undefined)),
    // `import('./a.ts').Thing` names a type; anything else loads the file.
    ...[...text.matchAll(call)].map(([, from = '', type]) => toImport(file, from, type !== undefined)),
  ];
}

function toImport(file: string, from: string, isType: boolean): Import {
  const bare = from.replace(/\?\w+$/, '');
  if (bare.startsWith('#')) return { path: bare.slice(1), isOurs: true, isType };
  if (bare.startsWith('.')) return { path: posix.join(posix.dirname(file), bare), isOurs: true, isType };
  return { path: bare, isOurs: false, isType };
}

function folderOf(path: string): string {
  return path.split('/')[0] ?? '';
}

/** Imports that go up, and files that stand on no floor. */
export function upwardImports(sources: Sources): string[] {
  return [...sources].flatMap(([file, text]) => {
    const floor = floors.indexOf(folderOf(file));
    if (floor < 0) return [`${file} stands on no floor`];
    return importsOf(file, text)
      .filter(({ isOurs, path }) => isOurs && folderOf(path) !== folderOf(file))
      .flatMap(({ path }) => {
        const other = floors.indexOf(folderOf(path));
        if (other < 0) return [`${file} → ${path}, which stands on no floor`];
        return other < floor ? [] : [`${file} → ${path}`];
      });
  });
}

/** Imports of files that are not there. */
export function lostImports(sources: Sources, others: Set<string>): string[] {
  return [...sources].flatMap(([file, text]) =>
    importsOf(file, text)
      .filter(({ isOurs, path }) => isOurs && !sources.has(path) && !others.has(path))
      .map(({ path }) => `${file} → ${path}`),
  );
}

/** Files, or folders, that import each other in a circle; types count, for the reader has to follow them too. */
export function circles(sources: Sources, name: (path: string) => string = (path) => path): string[] {
  const arrows = new Map<string, Set<string>>();
  for (const [file, text] of sources) {
    const targets = arrows.get(name(file)) ?? new Set();
    for (const { isOurs, path } of importsOf(file, text))
      if (isOurs && name(path) !== name(file)) targets.add(name(path));
    arrows.set(name(file), targets);
  }
  const found: string[] = [];
  const done = new Set<string>();
  function walk(node: string, way: string[]) {
    const at = way.indexOf(node);
    if (at >= 0) found.push([...way.slice(at), node].join(' → '));
    if (at >= 0 || done.has(node)) return;
    for (const next of arrows.get(node) ?? []) walk(next, [...way, node]);
    done.add(node);
  }
  for (const node of arrows.keys()) walk(node, []);
  return found;
}

export const folderCircles = (sources: Sources) => circles(sources, folderOf);

/** The collections of Astro are asked in `library/` and wired in `content.config.ts`; pages may only render an entry. */
export function contentImports(sources: Sources): string[] {
  return [...sources].flatMap(([file, text]) => {
    if (!importsOf(file, text).some(({ path }) => path === 'astro:content')) return [];
    if (file === 'content.config.ts' || folderOf(file) === 'library') return [];
    const rendersOnly =
      folderOf(file) === 'pages' &&
      /^import \{ render \} from 'astro:content';$/m.test(text) &&
      /\brender\(/.test(text);
    return rendersOnly ? [] : [`${file} imports astro:content`];
  });
}

/** Who reads files where pages are made; those of lessons are read by the first alone, and never all of them kept. */
const readers = [
  'library/lessonFiles.ts',
  'library/materials.ts',
  'library/statistics.ts',
  'library/wordForms.ts',
  'cards/fonts.ts',
];

export function fileReads(sources: Sources): string[] {
  const floorsOfPages = ['library', 'cards', 'components', 'layouts', 'pages'];
  return [...sources].flatMap(([file, text]) => {
    if (!floorsOfPages.includes(folderOf(file)) || readers.includes(file)) return [];
    const reads = importsOf(file, text).some(({ path }) => /^(?:node:)?fs(?:\/promises)?$/.test(path));
    return reads ? [`${file} reads files`] : [];
  });
}

/** The answers, the query on its way to the search page, and leaving: nothing else is kept in a tab. */
const tabKeepers = [
  'progress/storage.ts',
  'progress/roomStorage.ts',
  'progress/tab.ts',
  'islands/query.ts',
  'islands/leaving.ts',
  'islands/guard.js',
  'exports/player.ts',
];

/** Files that may keep something beyond the tab, and in what: only where a learner has said that the device is theirs. */
const deviceKeepers: Record<string, string> = {
  'progress/storage.ts': 'localStorage',
  'progress/kept.ts': 'localStorage',
  'progress/keeping.ts': 'localStorage',
  'progress/device.ts': 'indexedDB',
  'progress/forgetDevice.ts': 'indexedDB',
  // A course that somebody saved.
  'offline/shelf.ts': 'caches',
  'offline/saving.ts': 'caches',
  'offline/answering.ts': 'caches',
  'offline/forgetting.ts': 'caches',
};

/** Uses of what a browser can keep. */
export function storageUses(sources: Sources): string[] {
  return [...sources].flatMap(([file, text]) => {
    const kept =
      withoutComments(text).match(/\b(?:localStorage|indexedDB|cookieStore|caches|document\.cookie)\b/g) ??
      [];
    const inTab =
      /\bsessionStorage\b/.test(withoutComments(text)) && !tabKeepers.includes(file)
        ? ['sessionStorage']
        : [];
    return [...kept.filter((storage) => deviceKeepers[file] !== storage), ...inTab].map(
      (storage) => `${file} uses ${storage}`,
    );
  });
}

function isBrowserCode(file: string): boolean {
  return (
    folderOf(file) === 'islands' ||
    // What becomes the service worker.
    /^offline\/(?:worker|killed)\.ts$/.test(file) ||
    // What becomes the page around a package.
    file === 'exports/player.ts' ||
    /^questions\/(?:.+\/(?:View\.tsx|score\.ts)|\w+Frame\.tsx|OptionQuestion\.tsx)$/.test(file)
  );
}

/** Every file that a browser may come to run: browser code, and all that it loads. */
export function browserCode(sources: Sources): string[] {
  const reached = new Set<string>();
  function reach(file: string) {
    if (reached.has(file)) return;
    reached.add(file);
    for (const { path, isType } of importsOf(file, sources.get(file) ?? ''))
      if (!isType && sources.has(path)) reach(path);
  }
  for (const file of sources.keys()) if (isBrowserCode(file)) reach(file);
  return [...reached].sort();
}

/** What is too heavy for a phone or is not there at all. */
const buildOnly = /^(?:(?:astro\/)?zod|node:.+|astro:.+|i18n\/messages\/.+|schemas\/.+)$/;

/** Ways by which browser code loads a validator, a dictionary or Node: `island → … → zod`. */
export function heavyWays(sources: Sources): string[] {
  const found: string[] = [];
  function walk(file: string, way: string[]) {
    for (const { path, isType } of importsOf(file, sources.get(file) ?? '')) {
      if (isType || way.includes(path)) continue;
      if (buildOnly.test(path)) found.push([...way, path].join(' → '));
      else if (sources.has(path)) walk(path, [...way, path]);
    }
  }
  for (const file of sources.keys()) if (isBrowserCode(file)) walk(file, [file]);
  return found;
}

/** Files that only hand on what others have. */
export function barrels(sources: Sources): string[] {
  return [...sources].flatMap(([file, text]) =>
    /(?:^|\/)index\.tsx?$/.test(file) || /^export\s+(?:\*|\{[^}]*\})\s*from\b/m.test(text)
      ? [`${file} is a barrel`]
      : [],
  );
}

/** Places where the compiler was told to look away. */
export function silencedTypes(sources: Sources): string[] {
  return [...sources].flatMap(([file, text]) => {
    const told = text.match(/@ts-(?:ignore|nocheck|expect-error)/g) ?? [];
    const any = withoutComments(text).match(/\bas any\b|<any>|:\s*any\b/g) ?? [];
    return [...told, ...any].map((found) => `${file}: ${found}`);
  });
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

/** What Preact has in `preact/hooks`, where the build looks for React: decision 0003. */
const hooks = ['useCallback', 'useEffect', 'useLayoutEffect', 'useMemo', 'useReducer', 'useRef', 'useState'];

/** What is asked of React beyond types and hooks. */
export function moreOfReact(sources: Sources): string[] {
  return [...sources].flatMap(([file, text]) =>
    [...text.matchAll(/^import (?!type\b)(.*?) from 'react';/gms)].flatMap(([, names = '']) =>
      names
        .replace(/[{}]/g, '')
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '' && !name.startsWith('type ') && !hooks.includes(name))
        .map((name) => `${file} asks React for ${name}`),
    ),
  );
}
