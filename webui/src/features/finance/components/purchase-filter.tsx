import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import type { PurchaseFilter } from "../api/purchases";
import { PURCHASE_STATUSES } from "../model/purchase-search";

type PurchaseFilterFormProps = { filter: PurchaseFilter; onApply: (filter: PurchaseFilter) => void };

/** The filter of the list; applying it writes it to the address, so that it can be kept and sent. */
export function PurchaseFilterForm({ filter, onApply }: PurchaseFilterFormProps) {
  const { t } = useTranslation();
  const [userId, setUserId] = useState(filter.userId ?? "");
  const [status, setStatus] = useState(filter.status);
  const apply = (event: FormEvent) => {
    event.preventDefault();
    onApply({ status, userId: userId.trim() });
  };
  return (
    <form
      onSubmit={apply}
      aria-label={t("finance.filter")}
      className="grid items-end gap-3 sm:grid-cols-[minmax(10rem,14rem)_minmax(10rem,18rem)_auto] sm:justify-start"
    >
      <SelectField
        label={t("payments.status")}
        value={status ?? ""}
        onChange={(event) => setStatus(PURCHASE_STATUSES.find((known) => known === event.target.value))}
        options={[
          { value: "", label: t("purchases.anyStatus") },
          ...PURCHASE_STATUSES.map((known) => ({ value: known, label: t(`purchases.status.${known}`) })),
        ]}
      />
      <TextField
        label={t("finance.userId")}
        value={userId}
        placeholder="usr_…"
        autoComplete="off"
        onChange={(event) => setUserId(event.target.value)}
      />
      <div className="flex gap-2">
        <Button type="submit" look="primary">
          {t("finance.apply")}
        </Button>
        <Button look="quiet" onClick={() => onApply({})}>
          {t("finance.clear")}
        </Button>
      </div>
    </form>
  );
}
