/** When a session begins, and how long a part takes: what is typed half changes nothing, and leaving the field brings back the last good one. */
import { clock, isLength, mostMinutes, readClock } from '#room/plan.ts';

interface TimeProps {
  label: string;
  /** What a screen reader says, where there are several. */
  spoken?: string;
  value: number;
  isAwake: boolean;
  onTime: (minutes: number) => void;
}

export function TimeField({ label, spoken, value, isAwake, onTime }: TimeProps) {
  return (
    <label className="plan-field">
      <span>{label}</span>
      <input
        type="time"
        aria-label={spoken}
        disabled={!isAwake}
        value={clock(value)}
        onInput={({ currentTarget }) => {
          const time = readClock(currentTarget.value);
          if (time !== undefined) onTime(time);
        }}
        onBlur={({ currentTarget }) => (currentTarget.value = clock(value))}
      />
    </label>
  );
}

interface MinutesProps {
  label: string;
  value: number;
  onMinutes: (minutes: number) => void;
}

export function MinutesField({ label, value, onMinutes }: MinutesProps) {
  return (
    <input
      type="number"
      aria-label={label}
      min={1}
      max={mostMinutes}
      step={1}
      value={value}
      onInput={({ currentTarget }) => {
        const minutes = Number(currentTarget.value);
        if (isLength(minutes)) onMinutes(minutes);
      }}
      onBlur={({ currentTarget }) => (currentTarget.value = String(value))}
    />
  );
}
