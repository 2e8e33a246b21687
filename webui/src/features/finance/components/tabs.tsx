import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

const TABS = [
  { to: "/finance", key: "events" },
  { to: "/finance/purchases", key: "purchases" },
  { to: "/finance/parked", key: "parked" },
  { to: "/finance/notices", key: "notices" },
  { to: "/finance/adjustments", key: "adjustments" },
  { to: "/finance/debts", key: "debts" },
  { to: "/finance/refunds", key: "refunds" },
  { to: "/finance/open-settlements", key: "settlements" },
] as const;

/** The pages of finance, beside each other. */
export function FinanceTabs() {
  const { t } = useTranslation();
  return (
    <nav aria-label={t("finance.tabs.label")} className="flex flex-wrap gap-x-6 border-b border-line">
      {TABS.map(({ to, key }) => (
        <Link
          key={to}
          to={to}
          activeOptions={{ exact: key === "events", includeSearch: false }}
          className="-mb-px inline-flex h-9 items-center border-b-2 border-transparent text-ink-2 hover:text-ink aria-[current=page]:border-ink aria-[current=page]:font-medium aria-[current=page]:text-ink pointer-coarse:h-11"
        >
          {t(`finance.tabs.${key}`)}
        </Link>
      ))}
    </nav>
  );
}
