import { useQuery } from "@tanstack/react-query";
import { Printer } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/components/ui/button";
import { DownloadButton } from "@/components/ui/download-button";
import { Loading, ProblemNote } from "@/components/ui/states";
import { useFormat } from "@/lib/use-format";
import { type PurchaseReceipt, purchaseReceiptPdf, purchaseReceiptQuery } from "../api/receipt";

/** The receipt of one purchase, to read, to print and to keep. */
export function PurchaseReceiptView({ purchaseId }: { purchaseId: string }) {
  const { t, i18n } = useTranslation();
  const { data, error, refetch } = useQuery(purchaseReceiptQuery(purchaseId));
  if (data === undefined) {
    return error === null ? (
      <Loading rows={8} label={t("invoice.loading")} />
    ) : (
      <ProblemNote error={error} onRetry={() => void refetch()} />
    );
  }
  return (
    <>
      <div className="flex flex-wrap gap-3 print:hidden">
        <DownloadButton
          look="primary"
          fetchFile={() => purchaseReceiptPdf(purchaseId, i18n.language)}
          label={t("invoice.download")}
        />
        <Button onClick={() => globalThis.print()}>
          <Printer size={16} aria-hidden />
          {t("invoice.print")}
        </Button>
      </div>
      <Sheet receipt={data} />
    </>
  );
}

function Sheet({ receipt }: { receipt: PurchaseReceipt }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { seller, buyer } = receipt;
  const erased = !buyer.name && !buyer.email;
  return (
    <article
      aria-label={t("invoice.title")}
      className="rounded-lg border border-line bg-surface px-5 py-6 sm:px-8 print:border-0 print:p-0"
    >
      <dl className="flex flex-wrap gap-x-8 gap-y-2">
        <Fact label={t("invoice.number")}>
          <span className="figures">{receipt.receiptNumber}</span>
        </Fact>
        <Fact label={t("invoice.date")}>{format.utcDate(receipt.issuedAt)}</Fact>
      </dl>
      <div className="mt-6 grid gap-6 sm:grid-cols-2 print:grid-cols-2">
        <Party title={t("invoice.seller")}>
          <p className="font-medium">{seller.name}</p>
          {seller.addressLines.map((line, at) => (
            <p key={at}>{line}</p>
          ))}
          {seller.taxId && <p>{t("invoice.taxId", { id: seller.taxId })}</p>}
          <p>{seller.email}</p>
        </Party>
        <Party title={t("invoice.buyer")}>
          {erased && <p className="text-ink-3">{t("invoice.erased")}</p>}
          {buyer.name && <p className="font-medium">{buyer.name}</p>}
          {buyer.email && <p>{buyer.email}</p>}
        </Party>
      </div>
      <Amounts receipt={receipt} />
      <div className="mt-6 text-note text-ink-3">
        {!receipt.tax && <p>{t("invoice.noTax")}</p>}
        <p>{t("invoice.paidOn", { date: format.utcDate(receipt.paidAt) })}</p>
        {receipt.testPayment && <p className="font-medium text-ink">{t("invoice.test")}</p>}
        {receipt.paymentId && (
          <p>
            Stripe <span className="figures">{receipt.paymentId}</span>
          </p>
        )}
        <p>
          {t("invoice.purchase")} <span className="figures break-all">{receipt.purchaseId}</span>
        </p>
      </div>
    </article>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-note text-ink-3">{label}</dt>
      <dd className="font-medium">{children}</dd>
    </div>
  );
}

function Party({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="min-w-0 break-words">
      <h2 className="mb-1 text-note font-medium text-ink-3">{title}</h2>
      {children}
    </section>
  );
}

function Amounts({ receipt }: { receipt: PurchaseReceipt }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { currency } = receipt;
  const money = (amountMinor: number) => format.money({ amountMinor, currency });
  const credits = format.credits(receipt.creditsMicros, { whole: true });
  return (
    <table className="mt-8 w-full border-collapse">
      <thead>
        <tr className="border-b border-line-strong text-note text-ink-3">
          <th scope="col" className="py-1.5 text-start font-medium">
            {t("invoice.item")}
          </th>
          <th scope="col" className="py-1.5 text-end font-medium">
            {t("invoice.amount")}
          </th>
        </tr>
      </thead>
      <tbody>
        <Amount label={t("invoice.credits", { credits, pack: receipt.packId })} amount={money(receipt.amountMinor)} />
        <Amount strong label={t("invoice.total")} amount={money(receipt.amountMinor)} />
        {receipt.tax && (
          <Amount
            label={t("invoice.tax", { percent: receipt.tax.percent })}
            amount={money(receipt.tax.includedMinor)}
          />
        )}
        {receipt.refunds.map((refund, at) => (
          <Amount
            key={at}
            label={t(`invoice.refund.${refund.status}`, { date: format.utcDate(refund.at) })}
            amount={money(-refund.amountMinor)}
          />
        ))}
        {receipt.refunds.length > 0 && (
          <Amount strong label={t("invoice.remaining")} amount={money(receipt.amountMinor - receipt.refundedMinor)} />
        )}
      </tbody>
    </table>
  );
}

function Amount({ label, amount, strong = false }: { label: string; amount: string; strong?: boolean }) {
  return (
    <tr className={strong ? "border-b border-line font-medium" : "border-b border-line"}>
      <td className="py-2 pe-4">{label}</td>
      <td className="py-2 text-end figures whitespace-nowrap">{amount}</td>
    </tr>
  );
}
