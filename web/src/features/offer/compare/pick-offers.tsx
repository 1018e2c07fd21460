import { label } from '@/gql/labels';
import { formatMoney } from '@/lib/money';
import { Button } from '@/ui/light/button';
import { CheckboxGroup } from '@/ui/light/choices';
import { MOST_COLUMNS, type Offer } from './figures';

/** Which offers stand side by side: a GET form, so the address keeps the choice. */
export function PickOffers({ action, offers, chosen }: { action: string; offers: readonly Offer[]; chosen: readonly string[] }) {
  return (
    <details className="jb-details jb-no-print">
      <summary>选择要比较的方案（共 {offers.length} 个，最多 {MOST_COLUMNS} 个）</summary>
      <form method="get" action={action} className="grid gap-4 mb-4">
        <CheckboxGroup
          name="o" label="参与比较的方案" inline defaultValues={chosen}
          options={offers.map((offer) => ({ value: offer.id, label: offer.institution.name, hint: `${offer.code} · ${formatMoney(offer.amountFen)} · ${label('OfferStatus', offer.status)}` }))}
        />
        <div className="jb-actions"><Button type="submit" tone="secondary">比较所选</Button></div>
      </form>
    </details>
  );
}
