import { lazy, Suspense } from 'react';
import { useExports } from '../../app/stores';

const ExportDialog = lazy(() =>
  import('./export-dialog').then((m) => ({ default: m.ExportDialog })),
);
const ExportProgress = lazy(() =>
  import('./export-progress').then((m) => ({ default: m.ExportProgress })),
);
const ExportReports = lazy(() =>
  import('./export-reports').then((m) => ({ default: m.ExportReports })),
);
const CopiedGuide = lazy(() => import('./copied-guide').then((m) => ({ default: m.CopiedGuide })));

/** Whatever is shown of what leaves the application; loaded when it is first wanted. */
export function ExportDialogs() {
  const asked = useExports((s) => s.asked);
  const progress = useExports((s) => s.progress);
  const reports = useExports((s) => s.reports);
  const copied = useExports((s) => s.copied);
  return (
    <Suspense>
      {asked && !progress && <ExportDialog asked={asked} />}
      {progress && <ExportProgress progress={progress} />}
      {reports && <ExportReports reports={reports} />}
      {copied && <CopiedGuide copied={copied} />}
    </Suspense>
  );
}
