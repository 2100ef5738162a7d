// @ts-check
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { pagesApart } from './src/apart/pages.ts';
import { contentChecks } from './src/checks/integration.ts';
import { neutralAddress } from './src/i18n/addresses.ts';
import { defaultLocale, localeTags } from './src/i18n/locales.ts';
import { savedLessons } from './src/library/savedLessons.ts';
import { offlinePacks } from './src/offline/integration.ts';
import { courseIds } from './src/schemas/course.ts';
import { searchIndex } from './src/search/integration.ts';
import { hostFiles } from './src/security/hostIntegration.ts';
import { knownMaterials } from './src/security/materialsIntegration.ts';
import { finishedPages } from './src/security/integration.ts';

/**
 * Every page names the script of the layout: its own name would be forty letters long.
 * @param {{ name: string }} script
 */
function scriptName({ name }) {
  return `_astro/${name.includes('.astro_astro_type') ? 'page' : name}.[hash].js`;
}

/**
 * What pages ask for together comes together: each file costs a weak line two hundred bytes and a wait.
 * The first group is on every page, the second on every page with islands, the others are for
 * questions: views draw what stands in the page already, so their classes count for no styles (`styles/pageStyles.ts`).
 * @type {{ name: string, test: RegExp }[]}
 */
const together = [
  {
    name: 'everyday',
    test: /rolldown\/runtime|src\/(?:islands\/(?:bringFont|inView|leaving|lesson|neutralPage|query|shiftThrice|site|waking)|drawings\/neutralPage|i18n\/addresses|offline\/(?:alone|forgetting)|progress\/(?:forgetDevice|framed|kept|reading|record|review|storage|summary|tab))\.ts$/,
  },
  {
    name: 'preact',
    test: /node_modules\/preact\/|src\/(?:islands\/hydrating|questions\/(?:echo|useOnWaking))\.ts$/,
  },
  {
    name: 'View',
    test: /src\/(?:islands\/(?:lessonQuestion|questionViews|QuestionIsland)|questions\/(?!echo|useOnWaking)[\w-]+|questions\/(?!gap|confidence)[\w-]+\/(?:View|score))\.tsx?$/,
  },
  { name: 'ViewGap', test: /src\/(?:islands\/Gap\w+|questions\/gap\/(?:View|score))\.tsx?$/ },
  {
    name: 'ViewConfidence',
    test: /src\/(?:islands\/Confidence\w+|questions\/confidence\/(?:View|score))\.tsx?$/,
  },
];

/**
 * The renderer without what it would start islands with: ours are started by `src/islands/waking.ts`.
 * @param {import('astro').AstroIntegration} integration
 * @returns {import('astro').AstroIntegration}
 */
function drawingOnly({ name, hooks }) {
  return {
    name,
    hooks: {
      ...hooks,
      'astro:config:setup': (context) =>
        hooks['astro:config:setup']?.({
          ...context,
          addRenderer: ({ name, serverEntrypoint }) => context.addRenderer({ name, serverEntrypoint }),
        }),
    },
  };
}

export default defineConfig({
  /** The address of this copy: cards, feed and sitemap need it whole. */
  site: process.env.SITE_URL ?? 'https://safe-path.example',
  i18n: {
    locales: localeTags,
    defaultLocale,
    routing: { prefixDefaultLocale: true, redirectToDefaultLocale: false },
  },
  trailingSlash: 'always',
  // Another site than ours, of any size, is built beside it: `npm run bench:scale`.
  outDir: process.env.OUT_DIR ?? './dist',
  cacheDir: process.env.CACHE_DIR ?? './node_modules/.astro',
  // Several pages at the same time: while one is written, or its picture drawn, another is made.
  build: { inlineStylesheets: 'always', concurrency: 8 },
  integrations: [
    contentChecks(process.env.CONTENT_DIR ?? 'content'),
    savedLessons(process.env.CONTENT_DIR ?? 'content'),
    pagesApart(),
    mdx(),
    // Islands are written for React; Preact runs them: a fifth of the bytes. Decision 0003.
    drawingOnly(preact()),
    sitemap({
      i18n: { defaultLocale, locales: Object.fromEntries(localeTags.map((tag) => [tag, tag])) },
      // The door only leads on. Question sheets and tests come with their keys, slides say less than the lesson: they are found
      // from the trainer's pages, and by no engine.
      filter: (page) =>
        !page.endsWith(neutralAddress) &&
        !/^https?:\/\/[^/]+\/$/.test(page) &&
        !/\/(?:away|present|sheet|test)\/$/.test(page),
    }),
    searchIndex(),
    finishedPages(),
    offlinePacks(courseIds, process.env.OFFLINE === 'off'),
    hostFiles(process.env.SITE_URL),
    knownMaterials(),
  ],
  devToolbar: { enabled: false },
  vite: {
    // Of React our islands import hooks and nothing else (tests/unit/architecture.test.ts): Preact has them without its `compat`.
    resolve: { alias: [{ find: /^react$/, replacement: 'preact/hooks' }] },
    build: { rolldownOptions: { checks: { moduleLevelDirective: false } } },
    plugins: [
      {
        name: 'without-preloads',
        enforce: 'pre',
        /** What a file asks for later, it asks for itself: nothing is preloaded, and styles stand in the page. The bundler's code for both weighs as much as leaving does. */
        resolveId: (id) => (id.includes('vite/preload-helper') ? '\0no-preloads' : undefined),
        load: (id) => (id === '\0no-preloads' ? 'export const __vitePreload = (load) => load();' : undefined),
        applyToEnvironment: ({ name }) => name === 'client',
      },
      {
        name: 'browsers-of-2020',
        /** Astro asks for the newest; what we promise is decision 0014. Styles have a step of their own. */
        configEnvironment: (name) =>
          name === 'client'
            ? {
                build: {
                  target: ['chrome80', 'safari14', 'firefox78'],
                  cssTarget: 'esnext',
                  modulePreload: false,
                  rolldownOptions: {
                    output: { entryFileNames: scriptName, codeSplitting: { groups: together } },
                  },
                },
              }
            : undefined,
      },
    ],
  },
});
