import { clsx } from "clsx";
import type { ReactNode } from "react";
import { useMediaQuery } from "@/lib/use-media-query";
import { ScrollRegion } from "./scroll-region";

export type Column<Row> = {
  key: string;
  head: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand at the right, under each other. */
  numeric?: boolean;
  className?: string;
  /** Its place where there is no room for a table: at the head of its row, or below it; else among the facts. */
  phone?: "title" | "value" | "action";
};

type DataTableProps<Row> = {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** What a row opens to; closed rows show nothing of it. */
  detail?: (row: Row) => ReactNode;
};

/** Dense rows of 32 px; a list of the same facts on a phone. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const narrow = useMediaQuery("(max-width: 39.99rem)");
  return narrow ? <RowList {...props} /> : <Table {...props} />;
}

function RowList<Row>({ label, columns, rows, rowKey, detail }: DataTableProps<Row>) {
  const at = (place: Column<Row>["phone"]) => columns.filter(({ phone }) => phone === place);
  return (
    <ul aria-label={label} className="divide-y divide-line border-y border-line">
      {rows.map((row) => (
        <li key={rowKey(row)} className="py-2.5">
          <div className="flex items-baseline justify-between gap-4">
            {at("title").map((column) => (
              <div key={column.key} className="min-w-0">
                {column.cell(row)}
              </div>
            ))}
            {at("value").map((column) => (
              <div key={column.key} className="max-w-3/5 shrink-0">
                {column.cell(row)}
              </div>
            ))}
          </div>
          <dl className="mt-0.5 flex flex-wrap items-baseline gap-x-4 text-note">
            {at(undefined).map((column) => (
              <Fact key={column.key} head={column.head} cell={column.cell(row)} />
            ))}
          </dl>
          {at("action").map((column) => (
            <div key={column.key}>{column.cell(row)}</div>
          ))}
          {detail?.(row)}
        </li>
      ))}
    </ul>
  );
}

/** A name and its value; nothing where there is none, which in a table would be an empty cell. */
function Fact({ head, cell }: { head: string; cell: ReactNode }) {
  if (cell === null || cell === undefined || cell === "") return null;
  return (
    <div className="flex min-w-0 items-baseline gap-1.5">
      <dt className="text-ink-3">{head}</dt>
      <dd className="min-w-0 break-all">{cell}</dd>
    </div>
  );
}

function Table<Row>({ label, columns, rows, rowKey, detail }: DataTableProps<Row>) {
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
