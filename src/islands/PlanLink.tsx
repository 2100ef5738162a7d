/** The plan as a link to hand on, and as a sheet. */
import { useRef } from 'react';

export interface PlanLinkLabels {
  link: string;
  copy: string;
  copied: string;
  copyByHand: string;
  print: string;
}

interface Props {
  /** What stands behind the address of the page. */
  hash: string;
  labels: PlanLinkLabels;
  onSaid: (words: string) => void;
}

export function PlanLink({ hash, labels, onSaid }: Props) {
  const link = useRef<HTMLInputElement>(null);

  async function copy() {
    link.current?.select();
    try {
      await navigator.clipboard.writeText(link.current?.value ?? '');
      onSaid(labels.copied);
    } catch {
      // Not over http, nor where it is forbidden; the link stands there, chosen.
      onSaid(labels.copyByHand);
    }
  }

  return (
    <div className="plan-desk">
      <label className="own">
        <span>{labels.link}</span>
        <input
          ref={link}
          type="text"
          readOnly
          value={new URL(hash, location.href).href}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      </label>
      <p className="choices">
        <button type="button" className="button is-quiet" onClick={() => void copy()}>
          {labels.copy}
        </button>
        <button type="button" className="button" onClick={() => window.print()}>
          {labels.print}
        </button>
      </p>
    </div>
  );
}
