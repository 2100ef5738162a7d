/** What a key or a clicker asks for: the same on the wall and in the speaker's window. */

const commands = ['next', 'back', 'first', 'last', 'black', 'time', 'full', 'speaker', 'keys'] as const;

/** `way-0` takes the first choice of a scene. */
export type Command = (typeof commands)[number] | `way-${number}`;

export function isCommand(value: unknown): value is Command {
  return typeof value === 'string' && (commands.some((name) => name === value) || /^way-\d$/.test(value));
}

const byKey: Record<string, Command> = {
  ArrowRight: 'next', ArrowDown: 'next', PageDown: 'next', ' ': 'next', Enter: 'next',
  ArrowLeft: 'back', ArrowUp: 'back', PageUp: 'back', Backspace: 'back',
  Home: 'first', End: 'last',
  b: 'black', '.': 'black', t: 'time', f: 'full', s: 'speaker', '?': 'keys',
}; // prettier-ignore

/** Where a Khmer keyboard is on, the same keys give other signs; their places stay. */
const byPlace: Record<string, Command> = {
  KeyB: 'black',
  Period: 'black',
  KeyT: 'time',
  KeyF: 'full',
  KeyS: 'speaker',
};

/** @param ways how many choices are to be taken now: then A, B, C … take them, and B is no black screen. */
export function commandOf({ key, code }: { key: string; code: string }, ways: number): Command | undefined {
  const letter = /^Key([A-Z])$/.exec(code)?.[1] ?? key.toUpperCase();
  const way = letter.length === 1 ? letter.charCodeAt(0) - 65 : -1;
  if (way >= 0 && way < ways) return `way-${way}`;
  return byKey[key.length === 1 ? key.toLowerCase() : key] ?? byPlace[code];
}
