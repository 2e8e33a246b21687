import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { CreditLine } from "@/components/ui/credit-line";
import { Credits } from "@/components/ui/credits";
import { Mark } from "@/components/ui/mark";
import { Loading, ProblemNote } from "@/components/ui/states";
import { useFormat } from "@/lib/use-format";
import { type CreditAccount, type Lot, creditAccountQuery } from "../api/credit-account";
import { Lots } from "./lots";
import { MovementsLink } from "./movements-link";
import { OpenHolds } from "./open-holds";

/** What there is, what of it cannot be spent just now and why, what is owed, and what of it ends when. */
export function Balance() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(creditAccountQuery);
  if (data === undefined) {
    return error === null ? (
      <Loading rows={3} label={t("credits.loading")} />
    ) : (
      <ProblemNote error={error} onRetry={() => void refetch()} />
    );
  }
  return (
    <section aria-label={t("credits.balance")}>
      <p className="text-note text-ink-3">{t("credits.available")}</p>
      <p>
        <MovementsLink filter={{}} quiet>
          <Credits micros={data.availableMicros} className="text-figure font-medium tracking-tight" />
        </MovementsLink>
      </p>
      <div className="mt-2">
        <CreditLine
          availableMicros={data.availableMicros}
          heldMicros={data.heldMicros}
          frozenMicros={data.frozenMicros}
          size="tall"
        />
      </div>
      <Reasons account={data} />
      <Lots lots={data.lots ?? []} />
      <p className="mt-3 max-w-prose text-note text-ink-3">{t("credits.rule")}</p>
    </section>
  );
}

/** Why not all of the balance can be spent, in words. */
function Reasons({ account }: { account: CreditAccount }) {
  const { t } = useTranslation();
  const format = useFormat();
  const frozen = (account.lots ?? []).filter((lot) => lot.frozenMicros > 0n);
  const up = (micros: bigint) => format.credits(micros, { rounding: "up" });
  if (account.heldMicros === 0n && frozen.length === 0 && account.debtMicros === 0n) return null;
  return (
    <ul className="mt-3 flex max-w-prose flex-col gap-1.5">
      {account.heldMicros > 0n && (
        <li>
          <Mark kind="held" wrap>
            {t("credits.held", { amount: up(account.heldMicros) })}
          </Mark>
          <OpenHolds holds={account.openHolds ?? []} />
        </li>
      )}
      {frozen.map((lot) => (
        <li key={lot.lotId}>
          <Mark kind="frozen" wrap>
            <span>
              <FrozenText lot={lot} />{" "}
              <MovementsLink filter={{ lotId: lot.lotId }} className="text-accent">
                {t("credits.movements")}
              </MovementsLink>
            </span>
          </Mark>
        </li>
      ))}
      {account.debtMicros > 0n && (
        <li>
          <Mark kind="refused" wrap>
            <span>
              {t("credits.debt", { amount: up(account.debtMicros) })}{" "}
              <Owing lots={(account.lots ?? []).filter((lot) => lot.debtMicros > 0n)} />
            </span>
          </Mark>
        </li>
      )}
    </ul>
  );
}

/** What took the payment back, lot by lot. */
function Owing({ lots }: { lots: readonly Lot[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return lots.map((lot) => (
    <MovementsLink key={lot.lotId} filter={{ lotId: lot.lotId }} className="me-3 text-accent">
      {t("credits.debtOf", { amount: format.credits(lot.debtMicros, { rounding: "up" }) })}
    </MovementsLink>
  ));
}

function FrozenText({ lot }: { lot: Lot }) {
  const { t } = useTranslation();
  const format = useFormat();
  const amount = format.credits(lot.frozenMicros, { rounding: "up" });
  if (!lot.purchaseId || !lot.grantedAt) return t("credits.frozenOther", { amount });
  return t("credits.frozenPurchase", { amount, date: format.date(lot.grantedAt) });
}
