type ConsentBoxProps = {
  label: string;
  /** What is agreed to, beneath a short label. */
  detail?: string | undefined;
  checked: boolean;
  onChange: (checked: boolean) => void;
};

/** Something to agree to; never ticked beforehand. */
export function ConsentBox({ label, detail, checked, onChange }: ConsentBoxProps) {
  return (
    <label className="flex max-w-prose items-start gap-2.5 py-1 max-sm:min-h-11">
      <input
        type="checkbox"
        className="mt-0.5 size-4 shrink-0 accent-accent"
        checked={checked}
        onChange={({ target }) => onChange(target.checked)}
      />
      <span>
        <span className="text-note text-ink-2">{label}</span>
        {detail !== undefined && <span className="mt-1 block text-note text-ink-3">{detail}</span>}
      </span>
    </label>
  );
}
