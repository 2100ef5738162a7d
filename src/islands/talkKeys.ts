/** What a key or a clicker asks for: the same on the wall and in the speaker's window. */

const commands = [
  'next',
  'back',
  'first',
  'last',
  'black',
  'time',
  'full',
  'speaker',
  'keys',
  'sections',
] as const;

/** `way-0` takes the first choice of a scene, `slide-12` goes straight to slide 12. */
export type Command = (typeof commands)[number] | `way-${number}` | `slide-${number}`;

export function isCommand(value: unknown): value is Command {
  return (
    typeof value === 'string' &&
    (commands.some((name) => name === value) || /^(?:way-\d|slide-\d{1,4})$/.test(value))
  );
}

const byKey = new Map<string, Command>([
  ...['arrowright', 'arrowdown', 'pagedown', ' ', 'enter'].map((key): [string, Command] => [key, 'next']),
  ...['arrowleft', 'arrowup', 'pageup', 'backspace'].map((key): [string, Command] => [key, 'back']),
  ['home', 'first'], ['end', 'last'], ['.', 'black'], ['?', 'keys'],
]); // prettier-ignore

/** By their places: where a Khmer keyboard is on, these keys give other signs. */
const byPlace = new Map<string, Command>([
  ['B', 'black'], ['T', 'time'], ['F', 'full'], ['S', 'speaker'], ['G', 'sections'],
]); // prettier-ignore

/** @param ways how many choices are to be taken now: then A, B, C … take them, and B is no black screen. */
export function commandOf({ key, code }: { key: string; code: string }, ways: number): Command | undefined {
  const letter = /^Key([A-Z])$/.exec(code)?.[1] ?? key.toUpperCase();
  const way = letter.length === 1 ? letter.charCodeAt(0) - 65 : -1;
  if (way >= 0 && way < ways) return `way-${way}`;
  return byKey.get(key.toLowerCase()) ?? byPlace.get(letter) ?? (code === 'Period' ? 'black' : undefined);
}
