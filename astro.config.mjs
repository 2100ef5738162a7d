// @ts-check
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import react from '@astrojs/react';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { contentChecks } from './src/checks/integration.ts';
import { neutralAddress } from './src/i18n/addresses.ts';
import { defaultLocale, localeTags } from './src/i18n/locales.ts';
import { lighterIslands } from './src/security/lighterIslands.ts';
import { searchIndex } from './src/search/integration.ts';
import { neededStyles } from './src/styles/integration.ts';
import { hostFiles } from './src/security/hostIntegration.ts';
import { knownMaterials } from './src/security/materialsIntegration.ts';
import { contentSecurityPolicy } from './src/security/integration.ts';

export default defineConfig({
  /** The address of this copy: cards, feed and sitemap need it whole. */
  site: process.env.SITE_URL ?? 'https://safe-path.example',
  i18n: {
    locales: localeTags,
    defaultLocale,
    routing: { prefixDefaultLocale: true, redirectToDefaultLocale: false },
  },
  trailingSlash: 'always',
  build: { inlineStylesheets: 'always' },
  integrations: [
    contentChecks(process.env.CONTENT_DIR ?? 'content'),
    mdx(),
    // Islands are written for React; Preact runs them: a fifth of the bytes. Decision 0003, `npm run compare:runtimes`.
    process.env.RUNTIME === 'react' ? react() : preact({ compat: true }),
    sitemap({
      i18n: { defaultLocale, locales: Object.fromEntries(localeTags.map((tag) => [tag, tag])) },
      filter: (page) => !page.endsWith(neutralAddress),
    }),
    searchIndex(),
    neededStyles(),
    lighterIslands(),
    contentSecurityPolicy(),
    hostFiles(process.env.SITE_URL),
    knownMaterials(),
  ],
  devToolbar: { enabled: false },
  vite: { build: { rolldownOptions: { checks: { moduleLevelDirective: false } } } },
});
