/** The plan as a table with times: drawn at build for plans to begin with, and again in the browser as somebody plans. */
import { agendaOf, clock, isNextDay, type OtherKind, type Plan } from '#room/plan.ts';

/** A lesson as a plan shows it. */
export interface PlannedLesson {
  id: string;
  /** `Lesson 4: Starting without a complaint`. */
  name: string;
  minutes: number;
  /** Its page for whoever leads it. */
  address: string;
  prepare: string[];
  materials: string;
}

export interface AgendaLabels extends Record<OtherKind, string> {
  /** Holds `{number}`. */
  session: string;
  /** Holds `{from}`, `{to}`, `{work}` and `{rest}`. */
  whole: string;
  time: string;
  what: string;
  minutes: string;
  page: string;
  /** Holds `{time}`. */
  nextDay: string;
}

interface Props {
  plan: Plan;
  lessons: ReadonlyMap<string, PlannedLesson>;
  labels: AgendaLabels;
  /** Where lessons begin in the printed guide. */
  pages?: ReadonlyMap<string, number>;
}

export function Agenda({ plan, lessons, labels, pages = new Map() }: Props) {
  const all = agendaOf(plan);
  const sessions = all.filter(({ slots }) => slots.length > 0);
  return (
    <>
      {sessions.map(({ start, end, work, rest, slots }) => {
        const hasPages = slots.some(({ part }) => part.kind === 'lesson' && pages.has(part.lesson));
        return (
          <table className="agenda" key={slots[0]?.index}>
            <caption>
              {sessions.length > 1 && (
                <strong>
                  {withValues(labels.session, { number: all.findIndex((one) => one.slots === slots) + 1 })}
                </strong>
              )}{' '}
              {withValues(labels.whole, {
                from: clock(start),
                to: timeIn(labels.nextDay, end),
                work,
                rest,
              })}
            </caption>
            <thead>
              <tr>
                <th scope="col">{labels.time}</th>
                <th scope="col">{labels.what}</th>
                <th scope="col">{labels.minutes}</th>
                {hasPages && <th scope="col">{labels.page}</th>}
              </tr>
            </thead>
            <tbody>
              {slots.map(({ part, index, from, to }) => {
                const lesson = part.kind === 'lesson' ? lessons.get(part.lesson) : undefined;
                return (
                  <tr key={index} className={lesson ? undefined : 'agenda-other'}>
                    <td>
                      {clock(from)}–{timeIn(labels.nextDay, to)}
                    </td>
                    <td>
                      {lesson ? <a href={lesson.address}>{lesson.name}</a> : nameOf(part, lessons, labels)}
                    </td>
                    <td>{part.minutes}</td>
                    {hasPages && <td>{lesson && pages.get(lesson.id)}</td>}
                  </tr>
                );
              })}
            </tbody>
          </table>
        );
      })}
    </>
  );
}

/** What a part is called. A lesson that is not here keeps its id. */
export function nameOf(
  part: { kind: 'lesson'; lesson: string } | { kind: OtherKind },
  lessons: ReadonlyMap<string, PlannedLesson>,
  labels: Record<OtherKind, string>,
): string {
  return part.kind === 'lesson' ? (lessons.get(part.lesson)?.name ?? part.lesson) : labels[part.kind];
}

/** A time of day; after midnight it says so. */
export function timeIn(nextDay: string, minutes: number): string {
  return isNextDay(minutes) ? withValues(nextDay, { time: clock(minutes) }) : clock(minutes);
}

export function withValues(message: string, values: Record<string, string | number>): string {
  return message.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}
