import { clsx } from "clsx";
import { type ComponentProps, type ReactNode, useId } from "react";

const BOX =
  "h-10 w-full rounded-md border border-line-strong bg-surface px-3 text-ink placeholder:text-ink-3 max-sm:h-11 max-sm:text-body disabled:opacity-60";

type FieldProps = { label: string; hint?: ReactNode; error?: string | null };

/** A line of text with its label above it. */
export function TextField({ label, hint, error, className, ...rest }: FieldProps & ComponentProps<"input">) {
  const id = useId();
  return (
    <div className={className}>
      <Label htmlFor={id}>{label}</Label>
      <input
        id={id}
        className={BOX}
        aria-invalid={error ? true : undefined}
        {...described(id, hint, error)}
        {...rest}
      />
      <Notes id={id} hint={hint} error={error} />
    </div>
  );
}

export function TextArea({ label, hint, error, className, ...rest }: FieldProps & ComponentProps<"textarea">) {
  const id = useId();
  return (
    <div className={className}>
      <Label htmlFor={id}>{label}</Label>
      <textarea
        id={id}
        className={clsx(BOX, "h-auto min-h-24 py-2")}
        aria-invalid={error ? true : undefined}
        {...described(id, hint, error)}
        {...rest}
      />
      <Notes id={id} hint={hint} error={error} />
    </div>
  );
}

type SelectFieldProps = FieldProps &
  ComponentProps<"select"> & { options: readonly { value: string; label: string }[] };

/** One of a short list; the browser's own control, which every reader and phone knows. */
export function SelectField({ label, hint, error, options, className, ...rest }: SelectFieldProps) {
  const id = useId();
  return (
    <div className={className}>
      <Label htmlFor={id}>{label}</Label>
      <select id={id} className={BOX} {...described(id, hint, error)} {...rest}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Notes id={id} hint={hint} error={error} />
    </div>
  );
}

function Label(props: { htmlFor: string; children: string }) {
  return <label className="mb-1 block text-note font-medium text-ink-2" {...props} />;
}

function described(id: string, hint: ReactNode, error: string | null | undefined) {
  return hint !== undefined || error ? { "aria-describedby": `${id}-notes` } : {};
}

function Notes({ id, hint, error }: { id: string; hint: ReactNode; error: string | null | undefined }) {
  if (hint === undefined && !error) return null;
  return (
    <div id={`${id}-notes`} className="mt-1 text-note">
      {error ? <p className="text-refused">{error}</p> : <p className="text-ink-3">{hint}</p>}
    </div>
  );
}
