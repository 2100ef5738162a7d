// @ts-check
import js from '@eslint/js';
import { globSync, readFileSync } from 'node:fs';
import astro from 'eslint-plugin-astro';
import esx from 'eslint-plugin-es-x';
import hooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';
import { browserCode } from './unit/architecture.ts';

const src = `${import.meta.dirname}/../src`;
const sources = new Map(
  globSync('**/*.{ts,tsx,js}', { cwd: src }).map((file) => [file, readFileSync(`${src}/${file}`, 'utf8')]),
);

/** What Chrome 80, Safari 14 or Firefox 78 have not, and no rule of es-x knows; old words do the same. Decision 0014. */
const newerThan2020 = {
  globals: [
    'structuredClone', 'CSSStyleSheet', 'Highlight', 'reportError', 'CompressionStream', 'scheduler', 'navigation', 'cookieStore',
    'requestIdleCallback', 'BroadcastChannel',
  ],
  properties: [
    'randomUUID', 'adoptedStyleSheets', 'highlights', 'replaceChildren', 'checkVisibility', 'showPicker', 'requestSubmit',
    'startViewTransition', 'showPopover', 'togglePopover', 'locks', 'setHTML', 'getHTMLUnsafe', 'scrollend',
    'isInputPending', 'inert', 'timeout', 'throwIfAborted',
  ],
}; // prettier-ignore

/** Newer syntax that the build says in older. */
const syntaxOfBuild = [
  'no-logical-assignment-operators',
  'no-numeric-separators',
  'no-class-instance-fields',
];

export default defineConfig(
  globalIgnores(['dist', '.astro', 'node_modules', 'reports', 'dist-exports']),
  js.configs.recommended,
  ts.configs.recommendedTypeChecked,
  ts.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: `${import.meta.dirname}/..` },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // TypeScript's strictest settings ask for brackets where a key may be missing.
      '@typescript-eslint/dot-notation': 'off',
      // Khmer ranges name signs by code point; that is their purpose.
      'no-misleading-character-class': 'off',
      // Messages are built from numbers; strictest types already keep objects and nothing out of them.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true, allowNullish: true },
      ],
    },
  },
  { files: ['**/*.tsx'], extends: [hooks.configs.flat['recommended-latest']] },
  astro.configs.recommended,
  // The linter's program sees no types behind `.astro` imports; `astro check` does.
  { files: ['**/*.{js,mjs,astro}', 'src/components/authoring.ts'], extends: [ts.configs.disableTypeChecked] },
  // What a browser runs uses nothing that the oldest of those we promise has not. Syntax is brought down by the build.
  {
    files: browserCode(sources).map((file) => `src/${file}`),
    extends: [esx.configs['flat/restrict-to-es2020'], esx.configs['flat/restrict-to-es2020-intl-api']],
    settings: { 'es-x': { aggressive: true } },
    rules: {
      ...Object.fromEntries(syntaxOfBuild.map((rule) => [`es-x/${rule}`, 'off'])),
      // Lists have these too, and have had them for long, and `at` is a good name: only what surely is one is meant. What
      // slips through is seen in the finished scripts: tests/built/old-browsers.test.ts.
      ...Object.fromEntries(
        Object.keys(esx.rules)
          .filter((rule) =>
            /^no-(?:(?:iterator|set|map)-prototype-|(?:array|string|typed-array)-prototype-at$)/.test(rule),
          )
          .map((rule) => [`es-x/${rule}`, ['error', { aggressive: false }]]),
      ),
      'no-restricted-globals': ['error', ...newerThan2020.globals],
      'no-restricted-properties': ['error', ...newerThan2020.properties.map((property) => ({ property }))],
    },
  },
  // These ask first whether there is such a thing, and do without where there is none.
  {
    files: [
      'src/islands/guard.js',
      'src/islands/highlight.ts',
      'src/islands/leaving.ts',
      'src/offline/alone.ts',
    ],
    rules: { 'no-restricted-globals': 'off', 'no-restricted-properties': 'off' },
  },
  // Runs in the browser as it is, before any bundle.
  {
    files: ['src/islands/guard.js'],
    languageOptions: {
      globals: {
        BroadcastChannel: 'readonly',
        Event: 'readonly',
        addEventListener: 'readonly',
        dispatchEvent: 'readonly',
        document: 'readonly',
        history: 'readonly',
        location: 'readonly',
        performance: 'readonly',
        window: 'readonly',
        matchMedia: 'readonly',
        scrollTo: 'readonly',
        sessionStorage: 'readonly',
        clearTimeout: 'readonly',
        setTimeout: 'readonly',
        onpopstate: 'writable',
        onpagehide: 'writable',
        onpageshow: 'writable',
      },
    },
    rules: { 'no-empty': ['error', { allowEmptyCatch: true }] },
  },
  { files: ['astro.config.mjs'], languageOptions: { globals: { URL: 'readonly', process: 'readonly' } } },
);
