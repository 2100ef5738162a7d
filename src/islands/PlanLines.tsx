/** The parts of a plan in their order: up, down, out, and how long each takes. No dragging is needed. */
import { useRef, useState, type MouseEvent } from 'react';
import { echoes } from '#questions/echo.ts';
import type { Part } from '#room/plan.ts';
import { withValues } from './Agenda.tsx';
import { MinutesField, TimeField } from './PlanFields.tsx';

/** A part keeps its key wherever it goes: its line moves with the keyboard on it. */
export interface PlanLine {
  key: number;
  part: Part;
}

export interface PlanLinesLabels {
  start: string;
  /** These hold `{name}`. */
  startOf: string;
  minutesOf: string;
  /** These hold `{text}`. */
  up: string;
  down: string;
  remove: string;
  removed: string;
  /** Holds `{text}`, `{place}` and `{all}`. */
  moved: string;
}

interface Props {
  lines: PlanLine[];
  nameOf: (part: Part) => string;
  labels: PlanLinesLabels;
  isAwake: boolean;
  /** `words`: what happened, to be read out. */
  onLines: (lines: PlanLine[], words?: string) => void;
}

export function PlanLines({ lines, nameOf, labels, isAwake, onLines }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const [isEcho] = useState(echoes);

  function remove(event: MouseEvent<HTMLButtonElement>, index: number, text: string) {
    // Where the line was, another one is now.
    if (isEcho(event, 'remove')) return;
    onLines(
      lines.filter((_, other) => other !== index),
      withValues(labels.removed, { text }),
    );
    // The button goes with its line; the keyboard stays in the list.
    requestAnimationFrame(() => {
      const buttons = list.current?.querySelectorAll<HTMLElement>('.plan-remove');
      (buttons?.[Math.min(index, buttons.length - 1)] ?? list.current)?.focus();
    });
  }

  function move(event: MouseEvent<HTMLButtonElement>, index: number, by: number, text: string) {
    const button = event.currentTarget;
    const to = index + by;
    const line = lines[index];
    if (isEcho(event, `${by} ${index}`) || !line || to < 0 || to >= lines.length) return;
    const others = lines.filter((other) => other !== line);
    onLines(
      [...others.slice(0, to), line, ...others.slice(to)],
      withValues(labels.moved, { text, place: to + 1, all: lines.length }),
    );
    // Its line moves in the page, and the browser forgets where the keyboard was.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) button.focus();
    });
  }

  function replace(index: number, part: Part) {
    onLines(lines.map((line, other) => (other === index ? { ...line, part } : line)));
  }

  return (
    <ol className="plan-lines" ref={list} tabIndex={-1}>
      {lines.map(({ key, part }, index) => {
        const name = nameOf(part);
        return (
          <li key={key} className={part.kind === 'session' ? 'is-session' : undefined}>
            <span className="plan-name">{name}</span>
            <span className="plan-tools">
              {part.kind === 'session' ? (
                <TimeField
                  label={labels.start}
                  spoken={withValues(labels.startOf, { name })}
                  value={part.start}
                  isAwake={isAwake}
                  onTime={(start) => replace(index, { ...part, start })}
                />
              ) : (
                <MinutesField
                  label={withValues(labels.minutesOf, { name })}
                  value={part.minutes}
                  onMinutes={(minutes) => replace(index, { ...part, minutes })}
                />
              )}
              {(
                [
                  ['↑', labels.up, -1],
                  ['↓', labels.down, 1],
                ] as const
              ).map(([arrow, label, by]) => (
                <button
                  type="button"
                  className="order-button"
                  key={by}
                  aria-label={withValues(label, { text: name })}
                  aria-disabled={index + by < 0 || index + by >= lines.length}
                  onClick={(event) => move(event, index, by, name)}
                >
                  {arrow}
                </button>
              ))}
              <button
                type="button"
                className="order-button plan-remove"
                aria-label={withValues(labels.remove, { text: name })}
                onClick={(event) => remove(event, index, name)}
              >
                ×
              </button>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
