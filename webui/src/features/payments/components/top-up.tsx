import { useTranslation } from "react-i18next";
import { Modal } from "@/components/ui/modal";
import type { Problem } from "@/lib/problem";
import { useFormat } from "@/lib/use-format";
import { PackList } from "./pack-list";

/** Says by how much the credits fell short, that nothing was charged and nothing lost, and offers the packs. */
export function TopUp({ problem, onClose }: { problem: Problem | null; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const needed = problem?.micros("neededMicros") ?? null;
  const available = problem?.micros("availableMicros") ?? null;
  return (
    <Modal open={problem !== null} onClose={onClose} title={t("payments.short")}>
      {needed !== null && available !== null && (
        <dl className="mb-4 grid grid-cols-[1fr_auto] gap-y-1 border-y border-line py-3">
          <dt className="text-ink-2">{t("payments.needed")}</dt>
          <dd className="text-end figures">{format.credits(needed, { rounding: "up" })}</dd>
          <dt className="text-ink-2">{t("payments.have")}</dt>
          <dd className="text-end figures">{format.credits(available)}</dd>
          <dt className="font-medium">{t("payments.missing")}</dt>
          <dd className="text-end figures font-medium">{format.credits(needed - available, { rounding: "up" })}</dd>
        </dl>
      )}
      <p className="mb-4 text-ink-2">{t("payments.shortText")}</p>
      <PackList />
    </Modal>
  );
}
