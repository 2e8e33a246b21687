import type { ComponentProps } from "react";

type ScrollRegionProps = ComponentProps<"section"> & { label: string };

/** A part of the page that scrolls by itself. It takes the focus, so that the keyboard can scroll it, too. */
export function ScrollRegion({ label, className = "", ...rest }: ScrollRegionProps) {
  return (
    <section
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the reason is the sentence above
      tabIndex={0}
      className={`thin-scroll ${className}`}
      {...rest}
    />
  );
}
