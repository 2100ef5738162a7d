/**
 * Scores what a host answers by the rules of Mozilla's HTTP Observatory (version 4 of its algorithm, as in
 * @mdn/mdn-http-observatory 1.4.8). That package itself brings 230 others, a database driver among them, and fetches a list
 * while it is installed; so its table stands here. Where both were asked, they gave the same: decisions/0015.
 */
export interface Answer {
  status: number;
  headers: Record<string, string | undefined>;
  body: string;
}

export interface Asked {
  hostname: string;
  /** To `http://…/`; undefined where nothing listens. */
  http: Answer | undefined;
  /** To `https://…/`, with a certificate that is trusted. */
  https: Answer;
  /** To `OPTIONS` from another site. */
  cors: Answer;
}

export interface Score {
  score: number;
  grade: string;
  /** Rule → points given or taken. */
  points: Record<string, number>;
}

export function observe(asked: Asked): Score {
  const points = {
    'content-security-policy': policyPoints(asked.https),
    cookies: asked.https.headers['set-cookie'] === undefined ? 0 : -40,
    'cross-origin-resource-sharing': sharingPoints(asked.cors),
    'cross-origin-resource-policy': byValue(asked.https.headers['cross-origin-resource-policy'], { 'same-origin': 10, 'same-site': 10, 'cross-origin': 0 }, 0),
    redirection: redirectionPoints(asked),
    'referrer-policy': referrerPoints(asked.https.headers['referrer-policy']),
    'strict-transport-security': transportPoints(asked.https.headers['strict-transport-security']),
    'subresource-integrity': integrityPoints(asked.https.body, asked.hostname),
    'x-content-type-options': byValue(asked.https.headers['x-content-type-options'], { nosniff: 0 }, -5),
    'x-frame-options': framePoints(asked.https),
  }; // prettier-ignore
  const all = Object.values(points);
  const taken = 100 + sum(all.filter((point) => point < 0));
  // What is given counts only for a site that is good without it.
  const score = Math.max(0, taken >= 90 ? 100 + sum(all) : taken);
  return { score, grade: gradeOf(score), points };
}

const grades = [
  [100, 'A+'], [90, 'A'], [85, 'A-'], [80, 'B+'], [70, 'B'], [65, 'B-'], [60, 'C+'], [50, 'C'], [45, 'C-'], [40, 'D+'],
  [30, 'D'], [25, 'D-'], [0, 'F'],
] as const; // prettier-ignore

function gradeOf(score: number): string {
  return grades.find(([least]) => score >= least)?.[1] ?? 'F';
}

const broad = /^(?:ftp:|https?:|\*|https?:\/\/\*(?:\.\*)?)$/;

/** Directive → sources, of the header and of the page together. */
function policyOf({ headers, body }: Answer): Map<string, string[]> {
  const fromPage = [...body.matchAll(/<meta http-equiv="content-security-policy" content="([^"]*)"/gi)]
    .map(([, content = '']) => content.replace(/(?:frame-ancestors|report-uri|sandbox)[^;]*;?/g, ''));
  const both = [headers['content-security-policy'] ?? '', ...fromPage].flatMap((policy) => policy.split(';'));
  return new Map(
    both
      .map((directive) => directive.trim().split(/\s+/))
      .filter(([name]) => name)
      .map(([name = '', ...sources]) => [name.toLowerCase(), sources]),
  );
} // prettier-ignore

function policyPoints(answer: Answer): number {
  const policy = policyOf(answer);
  if (policy.size === 0) return -25;
  const of = (name: string) => policy.get(name) ?? policy.get('default-src') ?? ['*'];
  const isInline = (source: string) =>
    source === "'unsafe-inline'" || source === 'data:' || broad.test(source);
  const all = [...policy.values()].flat();
  if (of('script-src').some(isInline) || of('object-src').some((source) => broad.test(source))) return -20;
  if (all.some((source) => /^(?:http|ftp):/.test(source))) return -20;
  if ([...of('script-src'), ...of('style-src')].includes("'unsafe-eval'")) return -10;
  if (of('style-src').some(isInline)) return 0;
  return policy.get('default-src')?.join(' ') === "'none'" ? 10 : 5;
}

function framePoints(answer: Answer): number {
  if (policyOf({ ...answer, body: '' }).has('frame-ancestors')) return 5;
  return byValue(answer.headers['x-frame-options'], { deny: 0, sameorigin: 0 }, -20);
}

function sharingPoints({ headers }: Answer): number {
  const isOpen = headers['access-control-allow-origin'] !== undefined;
  return isOpen && headers['access-control-allow-credentials'] === 'true' ? -50 : 0;
}

function redirectionPoints({ http, hostname }: Asked): number {
  if (!http) return 0;
  const to = http.headers['location'];
  if (http.status < 300 || http.status > 399 || to === undefined) return -20;
  const { protocol, hostname: other } = new URL(to, `http://${hostname}/`);
  if (protocol !== 'https:') return -20;
  return other === hostname ? 0 : -5;
}

function referrerPoints(value: string | undefined): number {
  if (value === undefined) return 0;
  const last = value.split(',').at(-1)?.trim() ?? '';
  return ['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin'].includes(last)
    ? 5
    : -5;
}

function transportPoints(value: string | undefined): number {
  const age = /max-age=(\d+)/.exec(value ?? '')?.[1];
  if (age === undefined) return -20;
  return Number(age) < 15_552_000 ? -10 : 0;
}

function integrityPoints(body: string, hostname: string): number {
  const foreign = [...body.matchAll(/<script\b[^>]*\ssrc="?((?:https?:)?\/\/[^"\s>]+)/gi)].filter(
    ([, address = '']) => new URL(address, 'https://x/').hostname !== hostname,
  );
  return foreign.length > 0 ? -50 : 0;
}

function byValue(value: string | undefined, known: Record<string, number>, missing: number): number {
  if (value === undefined) return missing;
  const key = value.trim().toLowerCase();
  return known[key] ?? (missing === 0 ? -5 : missing);
}

function sum(points: number[]): number {
  return points.reduce((total, point) => total + point, 0);
}
