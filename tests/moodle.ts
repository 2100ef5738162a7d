/**
 * A learning platform as strict as Moodle's player of SCORM 1.2: its elements, its limits, its order. It says no where Moodle
 * says no, and writes down every no. What it is given is kept in the `localStorage` of its own page, as by its server.
 */

/** Runs in the platform's page. @param refuses whether it says that nothing could be kept. */
export function moodle(refuses: boolean): void {
  const any255 = /^[^]{0,255}$/;
  const any4096 = /^[^]{0,4096}$/;
  const identifier = /^[\u0021-\u007E]{1,255}$/;
  const decimal = /^-?\d{0,3}(?:\.\d{1,2})?$/;
  const status = /^(?:passed|completed|failed|incomplete|browsed)$/;
  /** Element → what may be written. No `_count`, no `core.entry`: those are only read. */
  const writable: [RegExp, RegExp][] = [
    [/^cmi\.core\.lesson_location$/, any255],
    [/^cmi\.core\.lesson_status$/, status],
    [/^cmi\.core\.exit$/, /^(?:time-out|suspend|logout|)$/],
    [/^cmi\.core\.session_time$/, /^\d{2,4}:\d{2}:\d{2}(?:\.\d{1,2})?$/],
    [/^cmi\.core\.score\.(?:raw|min|max)$/, decimal],
    [/^cmi\.suspend_data$/, any4096],
    [/^cmi\.comments$/, any4096],
    [/^cmi\.objectives\.\d+\.id$/, identifier],
    [/^cmi\.objectives\.\d+\.status$/, /^(?:passed|completed|failed|incomplete|browsed|not attempted)$/],
    [/^cmi\.objectives\.\d+\.score\.(?:raw|min|max)$/, decimal],
    [/^cmi\.interactions\.\d+\.id$/, identifier],
    [/^cmi\.interactions\.\d+\.objectives\.\d+\.id$/, identifier],
    [/^cmi\.interactions\.\d+\.time$/, /^[0-2]\d:[0-5]\d:[0-5]\d(?:\.\d{1,2})?$/],
    [/^cmi\.interactions\.\d+\.type$/, /^(?:true-false|choice|fill-in|matching|performance|sequencing|likert|numeric)$/],
    [/^cmi\.interactions\.\d+\.correct_responses\.\d+\.pattern$/, any255],
    [/^cmi\.interactions\.\d+\.weighting$/, decimal],
    [/^cmi\.interactions\.\d+\.student_response$/, any255],
    [/^cmi\.interactions\.\d+\.result$/, /^(?:correct|wrong|unanticipated|neutral|\d{0,3}(?:\.\d{1,2})?)$/],
    [/^cmi\.interactions\.\d+\.latency$/, /^\d{2,4}:\d{2}:\d{2}(?:\.\d{1,2})?$/],
  ]; // prettier-ignore
  /** What the forms of SCORM 1.2 say of a response, which Moodle does not look at. */
  const responses: Record<string, RegExp> = {
    'true-false': /^[tf]$/,
    choice: /^[a-z0-9](?:,[a-z0-9])*$/,
    sequencing: /^[a-z0-9](?:,[a-z0-9])*$/,
    matching: /^[a-z0-9]\.[a-z0-9](?:,[a-z0-9]\.[a-z0-9])*$/,
  };
  const seen = (window as unknown as Seen);
  seen.noes = [];
  seen.ends = 0;
  const kept = JSON.parse(localStorage.getItem('moodle') ?? '{}') as Record<string, string>;
  const values: Record<string, string> = { 'cmi.core.lesson_status': 'not attempted', ...kept };
  let isOpen = false;
  const no = (why: string) => {
    seen.noes.push(why);
    return 'false';
  };
  /** How many of a list there are: each has the next number. */
  const counted = (list: string) =>
    new Set(Object.keys(values).flatMap((key) => (key.startsWith(`${list}.`) ? [key.slice(list.length + 1).split('.')[0]] : []))).size;
  seen.values = values;
  seen.API = {
    LMSInitialize: (empty) => {
      if (empty !== '' || isOpen) return no('LMSInitialize');
      isOpen = true;
      return 'true';
    },
    LMSFinish: (empty) => {
      if (empty !== '' || !isOpen) return no('LMSFinish');
      isOpen = false;
      localStorage.setItem('moodle-ends', String(Number(localStorage.getItem('moodle-ends')) + 1));
      return 'true';
    },
    LMSGetValue: (element) => {
      if (!isOpen) return no(`read ${element} after the end`);
      const list = /^(cmi\.(?:interactions|objectives))\._count$/.exec(element)?.[1];
      if (list) return String(counted(list));
      if (/^cmi\.interactions\.\d/.test(element)) return no(`${element} is only written`);
      return values[element] ?? '';
    },
    LMSSetValue: (element, value) => {
      if (!isOpen) return no(`wrote ${element} after the end`);
      if (typeof value !== 'string') return no(`${element}: no text`);
      const form = writable.find(([name]) => name.test(element))?.[1];
      if (!form) return no(`${element} cannot be written`);
      if (!form.test(value)) return no(`${element} = ${value.slice(0, 100)}`);
      if (element.includes('score') && (Number(value) < 0 || Number(value) > 100)) return no(`${element} = ${value}`);
      for (const [, list = '', number = ''] of element.matchAll(/^(cmi\.(?:interactions|objectives))\.(\d+)\./g)) {
        if (Number(number) > counted(list)) return no(`${element}: there is none before it`);
        if (Number(number) === counted(list) && !element.endsWith(`${number}.id`)) return no(`${element}: it has no id yet`);
      }
      const type = values[element.replace(/\.\w+$/, '.type')] ?? '';
      if (/(?:student_response|pattern)$/.test(element)) {
        const of = values[element.replace(/\.(?:student_response|correct_responses\.\d+\.pattern)$/, '.type')] ?? type;
        if (!responses[of]?.test(value)) return no(`${element} = ${value} of ${of}`);
      }
      values[element] = value;
      return 'true';
    },
    LMSCommit: (empty) => {
      if (empty !== '' || !isOpen) return no('LMSCommit');
      if (seen.refuses ?? refuses) return 'false';
      localStorage.setItem('moodle', JSON.stringify(values));
      return 'true';
    },
    LMSGetLastError: () => '0',
    LMSGetErrorString: () => '',
    LMSGetDiagnostic: () => '',
  };
} // prettier-ignore

/** What the tests see of it. */
export interface Seen {
  API: Record<string, (element: string, value: string) => string>;
  values: Record<string, string>;
  noes: string[];
  ends: number;
  refuses?: boolean;
}
