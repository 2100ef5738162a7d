// @ts-check
/** Breaks what scores, keeps and plans in every small way, one at a time, and asks whether a test notices. */

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  // Which tests to run is known from what each of them reaches; the import graph need not be asked as well.
  vitest: { configFile: 'tests/vitest.mutation.config.ts', pool: 'forks', related: false },
  mutate: [
    'src/questions/*/score.ts',
    'src/questions/pairs.ts',
    'src/questions/print.ts',
    'src/progress/*.ts',
    // What must not be shown of a small group, and what a report may say.
    'src/room/{counts,report,certificateCode,countsTable}.ts',
  ],
  // No kind of mutant is left out: also a key or a message that may change unnoticed is worth a look.
  thresholds: { high: 95, low: 90, break: 85 },
  concurrency: 2,
  // A busy machine must not pass for a test that noticed.
  timeoutMS: 60_000,
  // A copy of the project is broken, not the project; these are not needed in it.
  ignorePatterns: ['/content', '/public', '/dist', '/.ci'],
  tempDirName: 'reports/sandbox',
  cleanTempDir: 'always',
  incrementalFile: 'reports/mutation/incremental.json',
  reporters: ['clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: 'reports/mutation/index.html' },
  jsonReporter: { fileName: 'reports/mutation/mutation.json' },
};
