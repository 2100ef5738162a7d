/** A plan of sessions: choose, put in order, see the times. The address of the page holds it, and nothing else does. */
import { useEffect, useRef, useState } from 'react';
import { readGuidePages } from '#room/guidePages.ts';
import {
  agendaOf, mostParts, otherKinds, placeFor, planKey, readPlan, usualMinutes, warningsOf, writePlan, type Part, type Plan, type Warning,
} from '#room/plan.ts'; // prettier-ignore
import { Agenda, withValues, nameOf, timeIn, type AgendaLabels, type PlannedLesson } from './Agenda.tsx';
import { TimeField } from './PlanFields.tsx';
import { PlanLines, type PlanLine, type PlanLinesLabels } from './PlanLines.tsx';
import { PlanLink, type PlanLinkLabels } from './PlanLink.tsx';
import { useAwake } from './useAwake.ts';

export interface PlanLabels extends AgendaLabels, PlanLinesLabels, PlanLinkLabels {
  choose: string;
  more: string;
  /** Holds `{minutes}`. */
  length: string;
  addSession: string;
  order: string;
  /** Holds `{text}`. */
  added: string;
  agenda: string;
  paperLine: string;
  empty: string;
  /** Holds `{time}` and `{minutes}`. */
  stretch: string;
  /** Holds `{minutes}`. */
  long: string;
  /** Holds `{time}`. */
  late: string;
  prepare: string;
  prepareHint: string;
  /** Holds `{materials}`. */
  materials: string;
  opened: string;
  broken: string;
  later: string;
  /** Holds `{lessons}`. */
  missing: string;
}

interface Props {
  courses: { id: string; title: string; lessons: PlannedLesson[] }[];
  /** Of the list that says where lessons begin in the printed guide. */
  pagesAddress: string;
  labels: PlanLabels;
}

let lastKey = 0;
const toLine = (part: Part): PlanLine => ({ key: ++lastKey, part });
const morning = 8 * 60;

export default function PlanIsland({ courses, pagesAddress, labels }: Props) {
  const isAwake = useAwake();
  const [start, setStart] = useState(morning);
  const [lines, setLines] = useState<PlanLine[]>([]);
  const [said, setSaid] = useState('');
  const [trouble, setTrouble] = useState('');
  const [pages, setPages] = useState<ReadonlyMap<string, number>>(new Map());
  const heading = useRef<HTMLHeadingElement>(null);
  const [opened, setOpened] = useState(0);
  const lessons = new Map(courses.flatMap((course) => course.lessons.map((lesson) => [lesson.id, lesson])));
  const usual = new Map([...lessons].map(([id, { minutes }]) => [id, minutes]));
  const plan: Plan = { start, parts: lines.map(({ part }) => part) };
  const hash = plan.parts.length > 0 ? `#${planKey}=${writePlan(plan, usual)}` : '';
  const hashNow = useRef('');

  function open(code: string) {
    const reading = readPlan(code, usual);
    if ('trouble' in reading) {
      setTrouble(labels[reading.trouble]);
      return;
    }
    setStart(reading.plan.start);
    setLines(reading.plan.parts.map(toLine));
    setTrouble(
      reading.missing.length > 0 ? withValues(labels.missing, { lessons: reading.missing.join(', ') }) : '',
    );
    setSaid(labels.opened);
    setOpened((before) => before + 1);
  }

  useEffect(() => {
    const follow = () => {
      const code = codeIn(location.hash);
      // Another place on this page: the plan stays in the address.
      if (code === undefined && hashNow.current !== '') showInAddress(hashNow.current);
      else if (code !== undefined && location.hash !== hashNow.current) open(code);
    };
    follow();
    window.addEventListener('hashchange', follow);
    // Before anything was printed there is none; without a connection it does not come.
    void fetch(pagesAddress)
      .then((response) => response.json())
      .then((data) => setPages(readGuidePages(data)))
      .catch(() => undefined);
    return () => window.removeEventListener('hashchange', follow);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- Once, on waking: what it uses never changes.
  }, []);

  useEffect(() => {
    hashNow.current = hash;
    if (hash !== '') showInAddress(hash);
    // The plan goes along to the other language.
    for (const other of document.querySelectorAll<HTMLAnchorElement>('a.language')) other.hash = hash;
  }, [hash]);

  // Whoever opens a plan wants to see it, and not what it could have been made of.
  useEffect(() => {
    if (opened === 0) return;
    heading.current?.scrollIntoView();
    heading.current?.focus({ preventScroll: true });
  }, [opened]);

  function change(next: PlanLine[], words?: string) {
    setLines(next);
    setTrouble('');
    if (words !== undefined) setSaid(words);
    if (next.length === 0) showInAddress('');
  }

  function nameOfPart(part: Part): string {
    if (part.kind !== 'session') return nameOf(part, lessons, labels);
    const before = plan.parts.slice(0, plan.parts.indexOf(part)).filter(({ kind }) => kind === 'session');
    return withValues(labels.session, { number: before.length + 2 });
  }

  function add(part: Part, text: string) {
    if (lines.length >= mostParts) return;
    const place = placeFor(part, plan.parts);
    change(
      [...lines.slice(0, place), toLine(part), ...lines.slice(place)],
      withValues(labels.added, { text }),
    );
  }

  const warnings = agendaOf(plan).flatMap(warningsOf);
  const titles = courses
    .filter((course) => course.lessons.some(({ id }) => isPlanned(plan, id)))
    .map(({ title }) => title);
  const planned = [...lessons.values()].filter(({ id }) => isPlanned(plan, id));
  return (
    <div className="plan-maker">
      <div className="plan-desk">
        <p className="plan-trouble" role="alert">
          {trouble}
        </p>
        <h2>{labels.choose}</h2>
        {courses.map((course) => (
          <details key={course.id} data-course={course.id}>
            <summary>{course.title}</summary>
            <fieldset aria-label={course.title}>
              {course.lessons.map(({ id, name, minutes }) => (
                <label className="plan-lesson" key={id}>
                  <input
                    type="checkbox"
                    disabled={!isAwake}
                    checked={isPlanned(plan, id)}
                    onChange={({ currentTarget }) =>
                      currentTarget.checked
                        ? add({ kind: 'lesson', lesson: id, minutes }, name)
                        : change(
                            lines.filter(({ part }) => !isLesson(part, id)),
                            withValues(labels.removed, { text: name }),
                          )
                    }
                  />
                  <span>
                    {name} <small>{withValues(labels.length, { minutes })}</small>
                  </span>
                </label>
              ))}
            </fieldset>
          </details>
        ))}
        <h3>{labels.more}</h3>
        <p className="chips">
          {otherKinds.map((kind) => (
            <button
              type="button"
              className="chip"
              key={kind}
              disabled={!isAwake}
              onClick={() => add({ kind, minutes: usualMinutes[kind] }, labels[kind])}
            >
              + {labels[kind]}
            </button>
          ))}
          <button
            type="button"
            className="chip"
            disabled={!isAwake}
            onClick={() => add({ kind: 'session', start }, labels.addSession)}
          >
            + {labels.addSession}
          </button>
        </p>
        <h2>{labels.order}</h2>
        <p className="plan-start">
          <TimeField label={labels.start} value={start} isAwake={isAwake} onTime={setStart} />
        </p>
        <p role="status" className="small">
          {said}
        </p>
        {lines.length === 0 && <p>{labels.empty}</p>}
        <PlanLines
          lines={lines}
          nameOf={nameOfPart}
          labels={labels}
          isAwake={isAwake}
          onLines={(next, words) => change(next, words)}
        />
        {warnings.length > 0 && (
          <ul className="plan-warnings">
            {warnings.map((warning, index) => (
              <li key={index}>{warningWords(warning, labels)}</li>
            ))}
          </ul>
        )}
      </div>
      {lines.length > 0 && (
        <>
          <h2 ref={heading} tabIndex={-1}>
            {[labels.agenda, ...titles].join(' · ')}
          </h2>
          <p className="only-paper">{labels.paperLine}</p>
          <Agenda plan={plan} lessons={lessons} labels={labels} pages={pages} />
          {planned.length > 0 && (
            <details className="plan-prepare">
              <summary>{labels.prepare}</summary>
              <p className="small plan-desk">{labels.prepareHint}</p>
              <dl>
                {planned.map(({ id, name, prepare, materials }) => (
                  <div key={id}>
                    <dt>{name}</dt>
                    {materials && <dd>{withValues(labels.materials, { materials })}</dd>}
                    {prepare.map((thing) => (
                      <dd key={thing}>{thing}</dd>
                    ))}
                  </div>
                ))}
              </dl>
            </details>
          )}
          <PlanLink hash={hash} labels={labels} onSaid={setSaid} />
        </>
      )}
    </div>
  );
}

/** The plan behind the `#`; undefined where there stands something else. A messenger may have written its signs in numbers. */
function codeIn(hash: string): string | undefined {
  let text = hash.slice(1);
  try {
    text = decodeURIComponent(text);
  } catch {
    // What cannot be decoded is read as it is.
  }
  return text.startsWith(`${planKey}=`) ? text.slice(planKey.length + 1) : undefined;
}

function showInAddress(hash: string) {
  if (location.hash !== hash) history.replaceState(history.state, '', hash || location.pathname);
}

function isLesson(part: Part, id: string): boolean {
  return part.kind === 'lesson' && part.lesson === id;
}

function isPlanned({ parts }: Plan, id: string): boolean {
  return parts.some((part) => isLesson(part, id));
}

function warningWords(warning: Warning, labels: PlanLabels): string {
  switch (warning.kind) {
    case 'stretch':
      return withValues(labels.stretch, {
        time: timeIn(labels.nextDay, warning.from),
        minutes: warning.minutes,
      });
    case 'long':
      return withValues(labels.long, { minutes: warning.minutes });
    case 'late':
      return withValues(labels.late, { time: timeIn(labels.nextDay, warning.end) });
    default:
      return warning satisfies never;
  }
}
