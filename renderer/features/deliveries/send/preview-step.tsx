import type { Account } from '../../../../core/domain/account';
import { PreviewOfDesk } from '../../desk/preview-of-desk';

/** The article on a phone, exactly as it goes out. */
export function PreviewStep({ account }: { account: Account | null }) {
  return (
    <div className="flow-preview">
      <PreviewOfDesk account={account?.name ?? null} />
    </div>
  );
}
