// @ts-check
import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import hooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['dist', '.astro', 'node_modules', 'reports']),
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
  // Runs in the browser as it is, before any bundle.
  {
    files: ['src/islands/guard.js'],
    languageOptions: {
      globals: {
        addEventListener: 'readonly',
        document: 'readonly',
        location: 'readonly',
        performance: 'readonly',
        sessionStorage: 'readonly',
        onpagehide: 'writable',
        onpageshow: 'writable',
      },
    },
    rules: { 'no-empty': ['error', { allowEmptyCatch: true }] },
  },
  { files: ['astro.config.mjs'], languageOptions: { globals: { process: 'readonly' } } },
);
