/** Scripts that stand by themselves: for a worker, and for pages that are no page of the site. */
import { build } from 'vite';

/** A file with all that it imports as one classic script, for the browsers of decision 0014. */
export async function classicScript(file: string): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: ['chrome80', 'safari14', 'firefox78'],
      rolldownOptions: { input: file, output: { format: 'iife' } },
    },
  });
  const [output] = 'output' in made ? made.output : [];
  if (output?.type !== 'chunk') throw new Error(`${file} gave no script.`);
  return output.code;
}
