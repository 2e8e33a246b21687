import { clsx } from "clsx";
import type { ReactNode } from "react";
import { ScrollRegion } from "./scroll-region";

export type Column<Row> = {
  key: string;
  head: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand at the right, under each other. */
  numeric?: boolean;
  className?: string;
};

type DataTableProps<Row> = {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** What a row opens to; closed rows show nothing of it. */
  detail?: (row: Row) => ReactNode;
};

/** Dense rows of 32 px under a head that stays; scrolls sideways within itself on narrow screens. */
export function DataTable<Row>({ label, columns, rows, rowKey, detail }: DataTableProps<Row>) {
  return (
    <ScrollRegion label={label} className="relative overflow-x-auto">
      <table className="w-full border-collapse">
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={clsx(
                  "h-8 border-b border-line-strong bg-paper px-3 text-note font-medium whitespace-nowrap text-ink-3 first:ps-0 last:pe-0",
                  column.numeric ? "text-end" : "text-start",
                )}
              >
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TableRow key={rowKey(row)} row={row} columns={columns} detail={detail?.(row) ?? null} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

type TableRowProps<Row> = { row: Row; columns: readonly Column<Row>[]; detail: ReactNode };

function TableRow<Row>({ row, columns, detail }: TableRowProps<Row>) {
  return (
    <>
      <tr className="hover:bg-hover/60">
        {columns.map((column) => (
          <td
            key={column.key}
            className={clsx(
              "h-8 border-b border-line px-3 py-1 whitespace-nowrap first:ps-0 last:pe-0",
              column.numeric && "text-end",
              detail !== null && "border-transparent",
              column.className,
            )}
          >
            {column.cell(row)}
          </td>
        ))}
      </tr>
      {detail !== null && (
        <tr>
          <td colSpan={columns.length} className="border-b border-line pb-3">
            {detail}
          </td>
        </tr>
      )}
    </>
  );
}
