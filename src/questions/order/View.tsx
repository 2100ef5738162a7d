import { useRef, useState, type MouseEvent, type PointerEvent } from 'react';
import { echoes } from '../echo.ts';
import type { OnScreen } from '../onScreen.ts';
import { QuestionFrame, type QuestionViewProps } from '../QuestionFrame.tsx';
import type { LabelsOf } from '../type.ts';
import type { orderLabels, OrderQuestion } from './schema.ts';
import { scoreOrder, startOrder, wholeOrder } from './score.ts';

type Props = QuestionViewProps<OnScreen<OrderQuestion>, LabelsOf<typeof orderLabels>>;

/** Two buttons an item; dragging is an extra. The response is the order of the hidden controls. */
export default function OrderView(props: Props) {
  const { question, labels } = props;
  const [order, setOrder] = useState(() => startOrder(question.items));
  const [moved, setMoved] = useState('');
  const [isEcho] = useState(echoes);
  const dragged = useRef<string>(undefined);
  const all = order.length;

  /** Moves an item to a place; others make room. */
  function move(id: string, place: (before: number) => number) {
    setOrder((before) => {
      const to = place(before.indexOf(id));
      if (to < 0 || to >= all) return before;
      const others = before.filter((other) => other !== id);
      return [...others.slice(0, to), id, ...others.slice(to)];
    });
  }

  function press(event: MouseEvent<HTMLButtonElement>, id: string, text: string, by: number) {
    const button = event.currentTarget;
    const before = order.indexOf(id);
    // Where the line was, another one is now: a second tap would move that one, and undo the first.
    if (isEcho(event, `${by} ${before}`)) return;
    const place = Math.min(all, Math.max(1, before + 1 + by));
    move(id, (before) => before + by);
    setMoved(fillWords(labels.moved, { text, place, all }));
    // Its line moves in the page, and the browser forgets where the keyboard was.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) button.focus();
    });
  }

  /** The list holds the pointer: a line that moves in the page would lose it. */
  function grab(event: PointerEvent<HTMLElement>, id: string) {
    dragged.current = id;
    event.currentTarget.closest('ol')?.setPointerCapture(event.pointerId);
  }

  function drag(event: PointerEvent<HTMLOListElement>) {
    const id = dragged.current;
    if (id === undefined) return;
    const lines = [...event.currentTarget.children];
    const to = lines.findIndex((line) => event.clientY < line.getBoundingClientRect().bottom);
    move(id, () => (to < 0 ? all - 1 : to));
  }

  return (
    <QuestionFrame
      {...props}
      score={(response) => scoreOrder(question, response)}
      fill={(_, response) => setOrder(wholeOrder(question.items, response))}
    >
      <ol
        className="order"
        onPointerMove={drag}
        onPointerUp={() => (dragged.current = undefined)}
        onPointerCancel={() => (dragged.current = undefined)}
      >
        {order.map((id, index) => {
          const text = question.items.find((item) => item.id === id)?.text ?? '';
          return (
            <li key={id}>
              <input type="hidden" name="option" value={id} />
              <span className="order-text" onPointerDown={(event) => grab(event, id)}>
                {text}
              </span>
              <button
                type="button"
                name="up"
                value={id}
                className="order-button"
                aria-label={fillWords(labels.up, { text })}
                aria-disabled={index === 0}
                onClick={(event) => press(event, id, text, -1)}
              >
                ↑
              </button>
              <button
                type="button"
                name="down"
                value={id}
                className="order-button"
                aria-label={fillWords(labels.down, { text })}
                aria-disabled={index === all - 1}
                onClick={(event) => press(event, id, text, 1)}
              >
                ↓
              </button>
            </li>
          );
        })}
      </ol>
      <p role="status" className="unseen">
        {moved}
      </p>
    </QuestionFrame>
  );
}

function fillWords(message: string, values: Record<string, string | number>): string {
  return message.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
}
