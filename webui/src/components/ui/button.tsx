import { clsx } from "clsx";
import type { ComponentProps, ReactNode } from "react";
import { Hint } from "./hint";

type Look = "primary" | "plain" | "quiet" | "danger";

const LOOKS: Record<Look, string> = {
  primary: "bg-accent text-on-accent hover:not-disabled:bg-accent-hover",
  plain: "border border-line bg-surface text-ink hover:not-disabled:bg-hover",
  quiet: "text-ink-2 hover:not-disabled:bg-hover hover:not-disabled:text-ink",
  danger: "bg-refused-wash text-refused border border-current hover:not-disabled:bg-hover",
};

const SHARED =
  "inline-flex shrink-0 items-center justify-center gap-2 rounded-md font-medium whitespace-nowrap transition-colors disabled:opacity-50";

type ButtonProps = ComponentProps<"button"> & { look?: Look; size?: "normal" | "dense" };

/** One primary button a view at most; it carries the accent. */
export function Button({ look = "plain", size = "normal", className, type = "button", ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      className={clsx(SHARED, LOOKS[look], size === "dense" ? "h-8 px-3" : "h-10 px-4 max-sm:h-11", className)}
      {...rest}
    />
  );
}

/** The look of a button for what is a link. */
export function buttonClass(look: Look = "plain"): string {
  return clsx(SHARED, LOOKS[look], "h-10 px-4 max-sm:h-11");
}

type IconButtonProps = Omit<ComponentProps<"button">, "aria-label"> & {
  label: string;
  keys?: string;
  look?: Look;
  children: ReactNode;
};

/** A button without words: its name is told to screen readers and shown as a hint, with its shortcut. */
export function IconButton({ label, keys, look = "quiet", className, type = "button", ...rest }: IconButtonProps) {
  return (
    <Hint text={label} {...(keys === undefined ? {} : { keys })}>
      <button
        type={type}
        aria-label={label}
        className={clsx(SHARED, LOOKS[look], "size-9 max-sm:size-11", className)}
        {...rest}
      />
    </Hint>
  );
}

/** A small action beside what was said: an icon and a word. Its label begins with the word that is seen. */
export function NoteButton({ className, type = "button", ...rest }: ComponentProps<"button">) {
  return (
    <button
      type={type}
      className={clsx(
        "inline-flex h-7 items-center gap-1.5 rounded-sm px-2 text-note text-ink-3 hover:bg-hover hover:text-ink",
        className,
      )}
      {...rest}
    />
  );
}
